import type { EntityManager } from '@mikro-orm/postgresql';
import type { UnitVote, VoteRow } from './vote-record.ts';

/** What is on record of an operation in a named ballot. */
export const knownNamed = async (
  em: EntityManager,
  ballotId: string,
  op: string,
): Promise<VoteRow | undefined> => {
  const [row] = await em.execute<VoteRow[]>(
    "select entry_id, lpad(seq::text, 4, '0') as number, at, rev, choice from cast_event where ballot_id = ? and op = ?",
    [ballotId, op],
  );
  return row;
};

/** The event in the order of the ballot's head, and the unit's vote as it is now. */
export const recordNamed = async (
  em: EntityManager,
  ballotId: string,
  vote: UnitVote,
): Promise<VoteRow | undefined> => {
  const [row] = await em.execute<VoteRow[]>(
    `with head as (update ballot set head = head + 1 where id = ? returning head),
     event as (
       insert into cast_event (ballot_id, seq, op, entry_id, rev, choice, channel)
       select ?, head, ?, ?, ?, ?, ? from head returning seq, entry_id, rev, choice, channel, at),
     vote as (
       insert into current_vote (ballot_id, entry_id, rev, choice, channel, seq)
       select ?, entry_id, rev, choice, channel, seq from event
       on conflict (ballot_id, entry_id) do update
         set rev = excluded.rev, choice = excluded.choice, channel = excluded.channel, seq = excluded.seq)
     select entry_id, lpad(seq::text, 4, '0') as number, at, rev, choice from event`,
    [ballotId, ballotId, vote.op, vote.entryId, vote.rev, vote.choice, vote.channel, ballotId],
  );
  return row;
};
