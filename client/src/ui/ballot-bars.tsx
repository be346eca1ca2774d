import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { OptionBars } from './option-bars.tsx';
import { TallyBars } from './tally-bars.tsx';

/** The count of a ballot as bars, of a motion or of a list; nothing where it is kept back. */
export const BallotBars = ({ ballot }: { ballot: Pick<BoardBallot, 'ask' | 'tally' | 'verdict'> }) => {
  const { ask, tally, verdict } = ballot;
  if (!tally) return null;
  if (!('ticks' in tally))
    return <TallyBars tally={tally} bar={verdict && !('options' in verdict) ? verdict : null} />;
  return ask ? (
    <OptionBars list={ask} tally={tally} verdict={verdict && 'options' in verdict ? verdict : null} />
  ) : null;
};
