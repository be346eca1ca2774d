import type { EntityManager } from '@mikro-orm/postgresql';
import type { UnitVote, VoteRow } from './vote-record.ts';

const KNOWN = `
select entry_id, op, lpad(seq::text, 4, '0') as number, at, rev, choice from unnest(array[?]::uuid[]) asked (op),
lateral (select entry_id, seq, at, rev, choice from cast_event where ballot_id = (select ?::uuid) and op = asked.op offset 0) event`;

const RECORD = `
with votes as (
  select * from json_to_recordset(?::json) as vote (n int, op uuid, "entryId" uuid, rev int, choice text, channel text, at timestamptz)),
head as (update ballot set head = head + ? where id = ? returning id, old.head as before),
event as (
  insert into cast_event (ballot_id, seq, op, entry_id, rev, choice, channel, at)
  select head.id, head.before + n, op, "entryId", rev, choice, channel, coalesce(at, clock_timestamp()) from votes, head order by n returning *),
vote as (
  insert into current_vote (ballot_id, entry_id, rev, choice, channel, seq)
  select ballot_id, entry_id, rev, choice, channel, seq from event
  on conflict (ballot_id, entry_id) do update
    set rev = excluded.rev, choice = excluded.choice, channel = excluded.channel, seq = excluded.seq)
select entry_id, op, lpad(seq::text, 4, '0') as number, at, rev, choice from event`;

/** What is on record of operations in a named ballot. */
export const knownNamed = (em: EntityManager, ballotId: string, ops: readonly string[]): Promise<VoteRow[]> =>
  em.execute<VoteRow[]>(KNOWN, [ops, ballotId]);

/** The events in the order of the ballot's head, and the units' votes as they are now. */
export const recordNamed = (
  em: EntityManager,
  ballotId: string,
  votes: readonly UnitVote[],
): Promise<VoteRow[]> =>
  em.execute<VoteRow[]>(RECORD, [
    JSON.stringify(votes.map((vote, i) => ({ ...vote, n: i + 1 }))),
    votes.length,
    ballotId,
  ]);
