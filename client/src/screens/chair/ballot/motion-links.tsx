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
  return (
    <>
      <BallotSelect
        label={say('motion.again-of')}
        none={say('motion.again-of.none')}
        ballots={voided}
        value={again}
        onChange={(id) => onAgain(voided.find((b) => b.id === id))}
      />
      <BallotSelect
        label={say('motion.amends')}
        none={say('motion.amends.none')}
        ballots={decided}
        value={amends}
        onChange={onAmends}
      />
    </>
  );
};

type SelectProps = {
  label: string;
  none: string;
  ballots: readonly BallotDetail[];
  value: string;
  onChange: (ballotId: string) => void;
};

/** One of these ballots or none; not shown where there is none to choose. */
const BallotSelect = ({ label, none, ballots, value, onChange }: SelectProps) => {
  const say = useTexts(chairTexts);
  const lang = useLanguage();
  if (ballots.length === 0) return null;
  return (
    <label>
      {label}
      <select value={value} onChange={(e) => onChange(e.target.value)}>
        <option value="">{none}</option>
        {ballots.map(({ id, board, motion }) => (
          <option key={id} value={id}>
            {board && say('motion.vote', { n: board.number })} {pick(motion, lang)}
          </option>
        ))}
      </select>
    </label>
  );
};
