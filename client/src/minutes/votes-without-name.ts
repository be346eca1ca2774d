import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';

/** Votes of a ballot that have no line by name: hands and paper are counted as a sum. */
export const votesWithoutName = (
  tally: BoardBallot['tally'] | undefined,
  roll: readonly unknown[],
): number => (tally ? tally.yes + tally.no + tally.abstain - roll.length : 0);
