import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { Cast, CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { auditAll } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { databaseNow } from '../database/database-now.ts';
import { Changes } from '../live/index.ts';
import { Batching } from '../platform/batching.ts';
import { rateLimit } from '../platform/rate-limit.ts';
import { found, Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import { lockBallot } from './ballot.store.ts';
import { firstAnswers, noteLate, record } from './cast.store.ts';
import { findElectors } from './elector.store.ts';
import { type Judged, judgeCast } from './judge-cast.ts';
import { SecretBox } from './secret-box.ts';

type Casting = { actor: Actor; cast: Cast };
type Outcome = { receipt: CastReceipt } | { refusal: ErrorCode };

/** A transaction of this many takes some 20 ms; more would make each wait longer than it spares the others. */
const MOST_TOGETHER = 200;
/** More than a hall has phones: what is behind that is no hall. */
const MOST_WAITING = 5000;

/**
 * A vote by phone. Votes of one ballot that come at the same moment are one transaction under the lock of its row, in
 * the order in which they came; each is judged for itself, and who cast it is told only after the commit. The same
 * operation again gets its first answer, whatever has happened since.
 */
@Injectable()
export class CastBallot {
  private readonly perSeat = rateLimit(5, 10);
  private readonly queue = new Batching<Casting, Outcome>(
    (ballotId, castings) => this.castTogether(ballotId, castings),
    { most: MOST_TOGETHER, waiting: MOST_WAITING, once: ({ cast }) => [cast.attendanceId, cast.op] },
  );

  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly box: SecretBox,
  ) {}

  async execute(actor: Actor, ballotId: string, input: Cast): Promise<CastReceipt> {
    // As PostgreSQL writes them: in capitals it would be the same operation, and the same seat.
    const cast = {
      ...input,
      op: input.op.toLowerCase(),
      attendanceId: input.attendanceId.toLowerCase(),
    };
    if (!actor.seats.some((s) => s.attendanceId === cast.attendanceId))
      throw new Refusal('ballot.not-entitled');
    await this.perSeat(cast.attendanceId);
    const outcome = await this.queue.add(ballotId.toLowerCase(), { actor, cast });
    // Thrown only now: that a vote came late is itself on record.
    if ('refusal' in outcome) throw new Refusal(outcome.refusal);
    return outcome.receipt;
  }

  private async castTogether(ballotId: string, castings: readonly Casting[]): Promise<Outcome[]> {
    const { meetingId, outcomes } = await this.database.write(async (em) => {
      // A statement of its own: what is read after it has seen everything that held the lock before.
      const ballot = await lockBallot(em, ballotId);
      return { meetingId: ballot.meetingId, outcomes: await decide(em, ballot, castings, this.box) };
    });
    this.changes.tell({ meetingId, what: 'ballot', seats: castings.map(({ cast }) => cast.attendanceId) });
    return outcomes;
  }
}

/** In the order of the castings. */
const decide = async (
  em: EntityManager,
  ballot: Ballot,
  castings: readonly Casting[],
  box: SecretBox,
): Promise<Outcome[]> => {
  const judged = await judge(em, ballot, castings);
  await noteLate(
    em,
    ballot,
    judged.flatMap((one) => ('late' in one && one.late ? [one.late] : [])),
  );
  const votes = judged.flatMap((one) => ('vote' in one ? [one.vote] : []));
  const receipts = await record(em, ballot, votes, box);
  const subject = { type: 'ballot', id: ballot.id };
  const counted = castings.filter((_, i) => judged[i] && 'vote' in judged[i]);
  await auditAll(
    em,
    counted.map(({ actor }) => ({ actor, action: 'ballot.cast', subject })),
  );
  return judged.map((one) => {
    if ('refusal' in one) return { refusal: one.refusal };
    return { receipt: 'answer' in one ? one.answer : found(receipts.get(one.vote.op), 'request.failed') };
  });
};

const judge = async (em: EntityManager, ballot: Ballot, castings: readonly Casting[]): Promise<Judged[]> => {
  const casts = castings.map(({ cast }) => cast);
  const seats = casts.map(({ attendanceId }) => attendanceId);
  const ops = casts.map(({ op }) => op);
  const electors = await findElectors(em, ballot, seats);
  const known = await firstAnswers(em, ballot, ops);
  const now = await databaseNow(em);
  return casts.map((cast) =>
    judgeCast(ballot, cast, {
      now,
      elector: electors.get(cast.attendanceId) ?? null,
      known: known.get(cast.op) ?? null,
    }),
  );
};
