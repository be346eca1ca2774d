import type { BoardBallot, BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { outcomeOf } from '../../ui/verdict.ts';
import { useSpeech } from './use-speech.ts';

/** Reads what the phone shows now: the motion and its choices, the result, or the item. */
export const ReadAloud = ({ board, ballot }: { board: BoardView; ballot: BoardBallot | null }) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  const { speak, stop, speaking } = useSpeech(lang);
  if (!speak) return null;
  const item = board.agenda.find(({ id }) => id === board.currentItem);
  const words = () => {
    if (!ballot) return [word(`step.${board.meeting.step}`), item ? pick(item, lang) : board.meeting.title];
    const { verdict } = ballot;
    const options = (['choice.yes', 'choice.no', 'choice.abstain'] as const).map((key) => word(key));
    return [pick(ballot.motion, lang), ...(verdict ? [word(outcomeOf(verdict))] : options)];
  };
  return (
    <button
      type="button"
      className="big quiet"
      onClick={() => (speaking ? stop() : speak(words().join('。')))}
    >
      {say(speaking ? 'read-stop' : 'read-aloud')}
    </button>
  );
};
