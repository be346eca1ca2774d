import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CastReceipt, Choice } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { VoteChannel } from '@yishiting/shared/meetings/attendance.contract.ts';
import { found } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';

export type Elector = { entryId: string; channel: VoteChannel; recused: boolean; rev: number | null };

/**
 * The unit behind an attendance, with the revision of its vote so far; a secret vote counts as revision 1. Entitled
 * is the unit: who left and came back, or came back with another phone, goes on where the unit stood.
 */
export const findElector = async (
  em: EntityManager,
  ballot: Ballot,
  attendanceId: string,
): Promise<Elector | null> => {
  const [row] = await em.execute<Elector[]>(
    `select e.entry_id as "entryId", e.channel, e.recused, coalesce(v.rev, case when m.entry_id is not null then 1 end) as rev
     from attendance a
     join ballot_elector e on e.ballot_id = ? and e.entry_id = a.entry_id
     left join current_vote v on v.ballot_id = e.ballot_id and v.entry_id = e.entry_id
     left join secret_mark m on m.ballot_id = e.ballot_id and m.entry_id = e.entry_id
     where a.id = ? and a.state = 'present'`,
    [ballot.id, attendanceId],
  );
  return row ?? null;
};

type Known = { entryId: string; receipt: CastReceipt };
type Row = { entry_id: string; number: string; at: string; rev: number; choice: Choice | null };

const KNOWN_NAMED =
  "select entry_id, lpad(seq::text, 4, '0') as number, at, rev, choice from cast_event where ballot_id = ? and op = ?";
const KNOWN_SECRET =
  'select entry_id, number, at, 1 as rev, null as choice from secret_mark where ballot_id = ? and op = ?';

const toReceipt = (row: Row): CastReceipt => ({
  number: row.number,
  at: new Date(row.at).toISOString(),
  choice: row.choice,
  rev: row.rev,
});

/** What was answered when this operation came first. */
export const firstAnswer = async (em: EntityManager, ballot: Ballot, op: string): Promise<Known | null> => {
  const [row] = await em.execute<Row[]>(ballot.secrecy === 'named' ? KNOWN_NAMED : KNOWN_SECRET, [
    ballot.id,
    op,
  ]);
  return row ? { entryId: row.entry_id, receipt: toReceipt(row) } : null;
};

export type NewVote = { op: string; rev: number; choice: Choice; channel: VoteChannel };

/** Puts a vote on record. The caller holds the ballot's lock and has checked that it may be cast. */
export const record = (
  em: EntityManager,
  ballot: Ballot,
  elector: Elector,
  vote: NewVote,
): Promise<CastReceipt> =>
  ballot.secrecy === 'named'
    ? recordNamed(em, ballot, elector, vote)
    : recordSecret(em, ballot, elector, vote);

const recordNamed = async (
  em: EntityManager,
  ballot: Ballot,
  elector: Elector,
  vote: NewVote,
): Promise<CastReceipt> => {
  const [row] = await em.execute<Row[]>(
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
    [ballot.id, ballot.id, vote.op, elector.entryId, vote.rev, vote.choice, vote.channel, ballot.id],
  );
  return toReceipt(found(row, 'request.failed'));
};

/** The mark and the sum share no key and no number; the number on the receipt is drawn, not counted. */
const recordSecret = async (
  em: EntityManager,
  ballot: Ballot,
  elector: Elector,
  vote: NewVote,
): Promise<CastReceipt> => {
  const [row] = await em.execute<Row[]>(
    `insert into secret_mark (ballot_id, entry_id, op, number) values (?, ?, ?, ?)
     returning entry_id, number, at, 1 as rev, null as choice`,
    [ballot.id, elector.entryId, vote.op, String(randomInt(1000, 10_000))],
  );
  await em.execute(
    `insert into secret_sum (ballot_id, channel, ${vote.choice}) values (?, ?, 1)
     on conflict (ballot_id, channel) do update set ${vote.choice} = secret_sum.${vote.choice} + 1`,
    [ballot.id, vote.channel],
    'run',
  );
  return toReceipt(found(row, 'request.failed'));
};

/** A vote that came after the close is not counted as a vote; that it came is, once for each unit. */
export const noteLate = async (
  em: EntityManager,
  ballot: Ballot,
  entryId: string,
  op: string,
): Promise<void> => {
  const [first] = await em.execute(
    'insert into late_vote (ballot_id, entry_id, op) values (?, ?, ?) on conflict do nothing returning true as first',
    [ballot.id, entryId, op],
  );
  if (first) ballot.late += 1;
};
