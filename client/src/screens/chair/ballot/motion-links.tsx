import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';

/** Ballots of an item that a motion may go back to: decided ones, and void ones that no other has run again yet. */
export const linkable = (earlier: readonly BallotDetail[], poll: boolean) => {
  const ofKind = earlier.filter((b) => (b.poll === true) === poll);
  const isRunAgain = ({ id }: BallotDetail) => ofKind.some((b) => b.again === id && b.state !== 'voided');
  return {
    decided: poll ? [] : ofKind.filter((b) => b.state === 'closed'),
    voided: ofKind.filter((b) => b.state === 'voided' && !isRunAgain(b)),
  };
};

type Props = {
  from: ReturnType<typeof linkable>;
  amends: string;
  again: string;
  onAmends: (ballotId: string) => void;
  onAgain: (voided: BallotDetail | undefined) => void;
};

/** Which earlier motion this one changes, and which void ballot is held again. */
export const MotionLinks = ({ from: { decided, voided }, amends, again, onAmends, onAgain }: Props) => {
  const say = useTexts(chairTexts);
  const lang = useLanguage();
  const name = (b: BallotDetail) =>
    [b.board && say('motion.vote', { n: b.board.number }), pick(b.motion, lang)].filter(Boolean).join(' ');
  return (
    <>
      {voided.length > 0 && (
        <label>
          {say('motion.again-of')}
          <select value={again} onChange={(e) => onAgain(voided.find((b) => b.id === e.target.value))}>
            <option value="">{say('motion.again-of.none')}</option>
            {voided.map((b) => (
              <option key={b.id} value={b.id}>
                {name(b)}
              </option>
            ))}
          </select>
        </label>
      )}
      {decided.length > 0 && (
        <label>
          {say('motion.amends')}
          <select value={amends} onChange={(e) => onAmends(e.target.value)}>
            <option value="">{say('motion.amends.none')}</option>
            {decided.map((b) => (
              <option key={b.id} value={b.id}>
                {name(b)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
};
