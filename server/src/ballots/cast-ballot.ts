import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { Cast, CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { auditAll } from '../audit/index.ts';
import { Lane } from '../database/lane.ts';
import type { Sql } from '../database/sql.ts';
import { Announcer, Changes } from '../live/index.ts';
import { Batching } from '../platform/batching.ts';
import { rateLimit } from '../platform/rate-limit.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { noteAttempts } from './attempt.store.ts';
import { type HeldBallot, holdBallot } from './ballot.store.ts';
import { noteLate, record } from './cast.store.ts';
import { readFacts } from './cast-facts.ts';
import type { Elector } from './elector.store.ts';
import { type Judged, judgeCast } from './judge-cast.ts';
import { type Sealed, SecretBox } from './secret-box.ts';
import { findBox } from './secret-vote.store.ts';

/** `socket`: by which the answer goes, so that its screen needs no other news of the vote. */
type Casting = { actor: Actor; cast: Cast; socket: string | null };
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
    (ballotId, castings, next) => this.castTogether(ballotId, castings, next),
    { most: MOST_TOGETHER, waiting: MOST_WAITING, once: ({ cast }) => [cast.attendanceId, cast.op] },
  );

  constructor(
    private readonly lane: Lane,
    private readonly changes: Changes,
    private readonly announcer: Announcer,
    private readonly box: SecretBox,
  ) {}

  async execute(
    actor: Actor,
    ballotId: string,
    input: Cast,
    socket: string | null = null,
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
    const outcome = await this.queue.add(ballotId.toLowerCase(), { actor, cast, socket });
    // Thrown only now: that a vote came late is itself on record.
    if ('refusal' in outcome) throw new Refusal(outcome.refusal);
    return outcome.receipt;
  }

  /** Once it holds the lock, the next batch may line up behind it for the same: PostgreSQL does not wait for us in between. */
  private async castTogether(
    ballotId: string,
    castings: readonly Casting[],
    next: () => void,
  ): Promise<Outcome[]> {
    const { meetingId, outcomes } = await this.lane.write(
      async (sql) => {
        const judging = await judge(sql, ballotId, castings);
        next();
        return judging;
      },
      async (sql, judging) => ({
        meetingId: judging.ballot.meetingId,
        outcomes: await decide(sql, judging, castings, this.box),
      }),
    );
    const seats = castings
      .filter((casting, i) => this.isNewsTo(meetingId, casting, outcomes[i]))
      .map(({ cast }) => cast.attendanceId);
    this.changes.tell({ meetingId, what: 'vote', seats });
    return outcomes;
  }

  /** Does a screen show this seat that is not told by the answer? The seat may have gone to another phone meanwhile. */
  private isNewsTo(meetingId: string, { socket }: Casting, outcome: Outcome | undefined): boolean {
    const holder = outcome && 'elector' in outcome && outcome.elector?.sessionId;
    return typeof holder === 'string' && this.announcer.isShown(holder, meetingId, socket);
  }
}

/** In the order of the castings. */
const decide = async (
  sql: Sql,
  { ballot, judged, sealed }: Judging,
  castings: readonly Casting[],
  box: SecretBox,
): Promise<Outcome[]> => {
  const votes = judged.flatMap((one) => ('vote' in one ? [one.vote] : []));
  const subject = { type: 'ballot', id: ballot.id };
  const counted = castings.filter((_, i) => judged[i] && 'vote' in judged[i]);
  const late = judged.flatMap((one) => ('late' in one && one.late ? [one.late] : []));
  const attempts = judged.flatMap((one) => ('attempt' in one && one.attempt ? [one.attempt] : []));
  const [receipts] = await Promise.all([
    record(sql, ballot, votes, { box, sealed }),
    auditAll(
      sql,
      counted.map(({ actor }) => ({ actor, action: 'ballot.cast', subject })),
    ),
    noteLate(sql, ballot.id, late),
    noteAttempts(sql, ballot.id, attempts),
  ]);
  return judged.map((one) => {
    if ('refusal' in one) return { refusal: one.refusal };
    if ('answer' in one) return { receipt: one.answer };
    return { receipt: found(receipts.get(one.vote.op), 'request.failed'), elector: one.elector };
  });
};

type Judging = { ballot: HeldBallot; judged: Judged[]; sealed: Sealed | null };

/** The lock is the first statement, alone: what is read after it has seen everything that held the lock before. */
const judge = async (sql: Sql, ballotId: string, castings: readonly Casting[]): Promise<Judging> => {
  const casts = castings.map(({ cast }) => cast);
  const [ballot, facts, sealed] = await Promise.all([
    holdBallot(sql, ballotId),
    readFacts(sql, ballotId, casts),
    findBox(sql, ballotId),
  ]);
  return {
    ballot,
    sealed,
    judged: casts.map((cast, i) => judgeCast(ballot, cast, found(facts[i], 'request.failed'))),
  };
};
