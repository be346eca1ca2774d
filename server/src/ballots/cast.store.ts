import type { CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import { listOf, type Sql } from '../database/sql.ts';
import type { Ballot } from './ballot.entity.ts';
import { recordNamed } from './named-vote.store.ts';
import type { Sealed, SecretBox } from './secret-box.ts';
import { recordSecret } from './secret-vote.store.ts';
import { RECEIPT_NUMBER, toReceipt, type UnitVote, type VoteRow } from './vote-record.ts';

export type FirstAnswer = { entryId: string; receipt: CastReceipt };

// In named and in secret ballots: which of them it is, is not asked first. Of a secret vote it is on record that it came.
const KNOWN = `
with asked as (select * from unnest(?::uuid[]) asked (op)), here as (select ?::uuid as id)
select event.* from asked, lateral (
  select entry_id, op, ${RECEIPT_NUMBER} as number, at, rev, choice from cast_event
  where ballot_id = (select id from here) and op = asked.op offset 0) event
union all select mark.* from asked, lateral (
  select entry_id, op, number, at, 1, null from secret_mark
  where ballot_id = (select id from here) and op = asked.op offset 0) mark`;

/** What was answered when these operations came first, by operation. */
export const firstAnswers = async (
  sql: Sql,
  ballotId: string,
  ops: readonly string[],
): Promise<Map<string, FirstAnswer>> => {
  const rows = await sql.execute<VoteRow[]>(KNOWN, [listOf(ops), ballotId]);
  return new Map(rows.map((row) => [row.op, { entryId: row.entry_id, receipt: toReceipt(row) }]));
};

/**
 * Puts votes of different units on record, and returns their receipts by operation. The caller holds the ballot's lock
 * and has checked that they may be cast; `sealed` is the ballot's box as it is now.
 */
export const record = (
  sql: Sql,
  ballot: Pick<Ballot, 'id' | 'secrecy' | 'ask'>,
  votes: readonly UnitVote[],
  box: { box: SecretBox; sealed: Sealed | null },
): Promise<Map<string, CastReceipt>> => {
  if (votes.length === 0) return Promise.resolve(new Map());
  return ballot.secrecy === 'named'
    ? recordNamed(sql, ballot.id, votes)
    : recordSecret(sql, ballot, votes, box);
};

export type LateVote = { entryId: string; op: string };

const NOTE_LATE = `
with noted as (
  insert into late_vote (ballot_id, entry_id, op)
  select here.id, entry_id, op from (select ?::uuid as id) here, unnest(?::uuid[], ?::uuid[]) as vote (entry_id, op)
  on conflict do nothing returning ballot_id)
update ballot set late = late + (select count(*) from noted) where id = (select ballot_id from noted limit 1)`;

/** Votes that came after the close are not counted as votes; that they came is, once for each unit. */
export const noteLate = async (sql: Sql, ballotId: string, votes: readonly LateVote[]): Promise<void> => {
  if (votes.length === 0) return;
  const entries = listOf(votes.map(({ entryId }) => entryId));
  await sql.execute(NOTE_LATE, [ballotId, entries, listOf(votes.map(({ op }) => op))]);
};
