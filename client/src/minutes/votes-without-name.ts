import { votesIn } from '@yishiting/shared/ballots/tally-view.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';

/** Votes of a ballot that have no line by name: hands and paper are counted as a sum. */
export const votesWithoutName = (
  tally: BoardBallot['tally'] | undefined,
  roll: readonly unknown[],
): number => (tally ? votesIn(tally) - roll.length : 0);
