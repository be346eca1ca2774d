import type { CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import { listOf, type Sql } from '../database/sql.ts';
import { found } from '../platform/refusal.ts';
import { receiptNumber, type UnitVote } from './vote-record.ts';

const RECORD = `
with votes as (
  select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::timestamptz[])
    with ordinality as vote (op, entry_id, rev, choice, channel, at, n)),
head as (update ballot set head = head + (select count(*) from votes) where id = ? returning id, old.head as before),
event as (
  insert into cast_event (ballot_id, seq, op, entry_id, rev, choice, channel, at)
  select head.id, head.before + n, op, entry_id, rev, choice, channel, at from votes, head order by n returning *),
vote as (
  insert into current_vote (ballot_id, entry_id, rev, choice, channel, seq)
  select ballot_id, entry_id, rev, choice, channel, seq from event
  on conflict (ballot_id, entry_id) do update
    set rev = excluded.rev, choice = excluded.choice, channel = excluded.channel, seq = excluded.seq)
select before from head`;

/** The events in the order of the ballot's head, and the units' votes as they are now. Returns receipts by operation. */
export const recordNamed = async (
  sql: Sql,
  ballotId: string,
  votes: readonly UnitVote[],
): Promise<Map<string, CastReceipt>> => {
  const column = (of: (vote: UnitVote) => string | number) => listOf(votes.map(of));
  const [head] = await sql.execute<{ before: number }[]>(RECORD, [
    column(({ op }) => op),
    column(({ entryId }) => entryId),
    column(({ rev }) => rev),
    column(({ choice }) => choice),
    column(({ channel }) => channel),
    column(({ at }) => at.toISOString()),
    ballotId,
  ]);
  const { before } = found(head, 'request.failed');
  return new Map(
    votes.map(({ op, choice, rev, at }, i) => [
      op,
      { number: receiptNumber(before + i + 1), at: at.toISOString(), choice, rev },
    ]),
  );
};
