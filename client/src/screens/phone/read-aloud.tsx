import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { choices } from '@yishiting/shared/ballots/choice.ts';
import { nameChoice } from '@yishiting/shared/ballots/name-choice.ts';
import type { BoardBallot, BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { nameOfStep } from '@yishiting/shared/meetings/run-sheet.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { type Language, speaker } from '@yishiting/shared/text/text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { tickable } from '../../ui/tick.ts';
import { sayOutcome } from '../../ui/verdict.ts';
import { useSpeech } from './use-speech.ts';

/** What can be chosen, in words. */
const optionsOf = (lang: Language, ask: ListAsk | undefined): string[] => {
  if (!ask) return choices.map((choice) => nameChoice(lang, choice));
  const most = speaker(listTexts)(lang)(ask.most === 1 ? 'one' : 'most', { n: ask.most });
  return [most, ...tickable(lang, ask).map(({ name }) => name)];
};

/** Reads what the phone shows now: the motion and its choices, the result, or the item. */
export const ReadAloud = ({ board, ballot }: { board: BoardView; ballot: BoardBallot | null }) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  const { speak, stop, speaking } = useSpeech(lang);
  if (!speak) return null;
  const item = board.agenda.find(({ id }) => id === board.currentItem);
  const words = () => {
    if (!ballot)
      return [
        word(`step.${nameOfStep(board.meeting.step, board.meeting.kind)}`),
        item ? pick(item, lang) : board.meeting.title,
      ];
    const { verdict } = ballot;
    return [
      pick(ballot.motion, lang),
      ...(verdict ? [sayOutcome(lang, verdict)] : optionsOf(lang, ballot.ask)),
    ];
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
