import { type Count, decide } from '@yishiting/shared/ballots/decide.ts';
import { decideList } from '@yishiting/shared/ballots/decide-list.ts';
import { tallyListPoll, tallyPoll } from '@yishiting/shared/ballots/tally-poll.ts';
import { listTallyOf, motionTallyOf, type Sums } from '@yishiting/shared/ballots/tally-view.ts';
import type { VerdictView } from '@yishiting/shared/meetings/board.contract.ts';
import { found } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import type { AreaSums } from './ballot.store.ts';

/** All that a verdict is worked out from, as it was when the ballot closed. */
export type BallotCount = Pick<Count, 'eligible' | 'present' | 'recused' | 'left'> & {
  sums: Sums;
  area: AreaSums | undefined;
};

/** What the law makes of a count, or what a poll shows: of a motion or of a list, as the ballot asks. */
export const decideBallot = (
  { ask, poll, rule }: Ballot,
  { sums, area, ...heads }: BallotCount,
): VerdictView => {
  const kept = found(rule, 'request.failed');
  if (!ask) {
    const count = {
      ...heads,
      ...motionTallyOf(sums),
      area: area && { ...area, ...motionTallyOf(area.sums) },
    };
    return poll ? tallyPoll(count) : decide(kept, count);
  }
  const count = {
    ...heads,
    ...listTallyOf(ask, sums),
    area: area && { ...area, ...listTallyOf(ask, area.sums) },
  };
  return poll ? tallyListPoll(ask, count) : decideList(kept, ask, count);
};
