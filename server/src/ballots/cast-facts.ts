import type { Cast } from '@yishiting/shared/ballots/ballot.contract.ts';
import { databaseNow } from '../database/database-now.ts';
import type { Sql } from '../database/sql.ts';
import { type FirstAnswer, firstAnswers } from './cast.store.ts';
import { type Elector, findElectors } from './elector.store.ts';

/** What a vote is judged by besides its ballot, under the ballot's lock. */
export type Facts = {
  /** PostgreSQL's. */
  now: Date;
  elector: Elector | null;
  /** What this operation was answered when it came first. */
  known: FirstAnswer | null;
};

/** In the order of the votes. */
export const readFacts = async (
  sql: Sql,
  ballotId: string,
  casts: readonly Pick<Cast, 'op' | 'attendanceId'>[],
): Promise<Facts[]> => {
  const seats = casts.map(({ attendanceId }) => attendanceId);
  const ops = casts.map(({ op }) => op);
  const [electors, known, now] = await Promise.all([
    findElectors(sql, ballotId, seats),
    firstAnswers(sql, ballotId, ops),
    databaseNow(sql),
  ]);
  return casts.map(({ op, attendanceId }) => ({
    now,
    elector: electors.get(attendanceId) ?? null,
    known: known.get(op) ?? null,
  }));
};
