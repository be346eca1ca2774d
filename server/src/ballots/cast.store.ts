import type { EntityManager } from '@mikro-orm/postgresql';
import type { CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Ballot } from './ballot.entity.ts';
import { knownNamed, recordNamed } from './named-vote.store.ts';
import type { SecretBox } from './secret-box.ts';
import { knownSecret, recordSecret } from './secret-vote.store.ts';
import { toReceipt, type UnitVote } from './vote-record.ts';

export type FirstAnswer = { entryId: string; receipt: CastReceipt };

/** What was answered when these operations came first, by operation. */
export const firstAnswers = async (
  em: EntityManager,
  ballot: Ballot,
  ops: readonly string[],
): Promise<Map<string, FirstAnswer>> => {
  const known = ballot.secrecy === 'named' ? knownNamed : knownSecret;
  const rows = await known(em, ballot.id, ops);
  return new Map(rows.map((row) => [row.op, { entryId: row.entry_id, receipt: toReceipt(row) }]));
};

/**
 * Puts votes of different units on record, and returns their receipts by operation. The caller holds the ballot's lock
 * and has checked that they may be cast.
 */
export const record = async (
  em: EntityManager,
  ballot: Ballot,
  votes: readonly UnitVote[],
  box: SecretBox,
): Promise<Map<string, CastReceipt>> => {
  if (votes.length === 0) return new Map();
  const rows =
    ballot.secrecy === 'named'
      ? await recordNamed(em, ballot.id, votes)
      : await recordSecret(em, ballot, votes, box);
  return new Map(rows.map((row) => [row.op, toReceipt(row)]));
};

export type LateVote = { entryId: string; op: string };

/** Votes that came after the close are not counted as votes; that they came is, once for each unit. */
export const noteLate = async (
  em: EntityManager,
  ballot: Ballot,
  votes: readonly LateVote[],
): Promise<void> => {
  if (votes.length === 0) return;
  const noted = await em.execute<object[]>(
    `insert into late_vote (ballot_id, entry_id, op)
     select ?, "entryId", op from json_to_recordset(?::json) as vote ("entryId" uuid, op uuid)
     on conflict do nothing returning true as first`,
    [ballot.id, JSON.stringify(votes)],
  );
  ballot.late += noted.length;
};
