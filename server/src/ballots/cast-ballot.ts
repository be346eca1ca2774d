import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { Cast, CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { auditAll } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { databaseNow } from '../database/database-now.ts';
import { Announcer, Changes } from '../live/index.ts';
import { Batching } from '../platform/batching.ts';
import { rateLimit } from '../platform/rate-limit.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { noteAttempts } from './attempt.store.ts';
import type { Ballot } from './ballot.entity.ts';
import { lockBallot } from './ballot.store.ts';
import { firstAnswers, noteLate, record } from './cast.store.ts';
import { type Elector, findElectors } from './elector.store.ts';
import { type Judged, judgeCast } from './judge-cast.ts';
import { SecretBox } from './secret-box.ts';

/** `screens`: how many of the phone's screens that follow the meeting learn of the vote by its answer. */
type Casting = { actor: Actor; cast: Cast; screens: number };
/** `elector`: of a vote that was counted now. */
type Outcome = { receipt: CastReceipt; elector?: Elector } | { refusal: ErrorCode };

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
    private readonly announcer: Announcer,
    private readonly box: SecretBox,
  ) {}

  async execute(
    actor: Actor,
    ballotId: string,
    input: Cast,
    { screens } = { screens: 0 },
  ): Promise<CastReceipt> {
    // As PostgreSQL writes them: in capitals it would be the same operation, and the same seat.
    const cast = {
      ...input,
      op: input.op.toLowerCase(),
      attendanceId: input.attendanceId.toLowerCase(),
    };
    if (!actor.seats.some((s) => s.attendanceId === cast.attendanceId))
      throw new Refusal('ballot.not-entitled');
    await this.perSeat(cast.attendanceId);
    const outcome = await this.queue.add(ballotId.toLowerCase(), { actor, cast, screens });
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
    const seats = castings
      .filter((casting, i) => this.isNewsTo(meetingId, casting, outcomes[i]))
      .map(({ cast }) => cast.attendanceId);
    this.changes.tell({ meetingId, what: 'ballot', seats });
    return outcomes;
  }

  /** Does a screen show this seat that is not told by the answer? The seat may have gone to another phone meanwhile. */
  private isNewsTo(meetingId: string, { actor, screens }: Casting, outcome: Outcome | undefined): boolean {
    const holder = outcome && 'elector' in outcome && outcome.elector?.sessionId;
    if (!holder) return false;
    return this.announcer.screensOf(holder, meetingId) > (holder === actor.sessionId ? screens : 0);
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
  await noteAttempts(
    em,
    ballot.id,
    judged.flatMap((one) => ('attempt' in one && one.attempt ? [one.attempt] : [])),
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
    if ('answer' in one) return { receipt: one.answer };
    return { receipt: found(receipts.get(one.vote.op), 'request.failed'), elector: one.elector };
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
