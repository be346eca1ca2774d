import type { EntityManager } from '@mikro-orm/postgresql';
import type { AttemptCause, BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { listOf, type Sql } from '../database/sql.ts';
import type { Ballot } from './ballot.entity.ts';
import type { Elector } from './elector.store.ts';

/** A vote by phone of a unit whose vote is counted otherwise. */
export type Attempt = { entryId: string; why: AttemptCause };

/** Undefined for any other refusal: a stale revision of a unit's own phone is an answer that came out of turn. */
export const attemptOf = (refusal: ErrorCode, { entryId, channel }: Elector): Attempt | undefined => {
  if (refusal === 'ballot.votes-by-hand') return { entryId, why: 'byTellers' };
  if (refusal === 'ballot.already-voted') return { entryId, why: channel === 'helped' ? 'helped' : 'voted' };
  if (refusal === 'ballot.stale-revision' && channel === 'helped') return { entryId, why: 'helped' };
  return undefined;
};

/** Once for a unit and a cause, however often it was tried. */
export const noteAttempts = async (
  sql: Sql,
  ballotId: string,
  attempts: readonly Attempt[],
): Promise<void> => {
  if (attempts.length === 0) return;
  await sql.execute(
    `insert into ballot_attempt (ballot_id, entry_id, why)
     select (select ?::uuid), * from unnest(?::uuid[], ?::text[]) on conflict do nothing`,
    [ballotId, listOf(attempts.map(({ entryId }) => entryId)), listOf(attempts.map(({ why }) => why))],
  );
};

/** In a secret ballot how many units, and none of them by name. */
export const readAttempts = async (
  em: EntityManager,
  { id, secrecy }: Pick<Ballot, 'id' | 'secrecy'>,
): Promise<BallotDetail['attempts']> => {
  const rows = await em.execute<{ entryId: string; name: string; household: string; why: AttemptCause }[]>(
    `select t.entry_id as "entryId", r.name, r.household, t.why from ballot_attempt t
     join roster_entry r on r.id = t.entry_id where t.ballot_id = ? order by t.at`,
    [id],
  );
  const units = rows.map(({ name, household, why }) => ({ name, household, why }));
  return {
    n: new Set(rows.map(({ entryId }) => entryId)).size,
    units: secrecy === 'named' ? units : null,
  };
};
