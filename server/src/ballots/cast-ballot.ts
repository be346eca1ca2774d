import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { Cast, CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import { mayCast } from '@yishiting/shared/ballots/eligibility.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { Database } from '../database/database.ts';
import { databaseNow } from '../database/database-now.ts';
import { Changes } from '../live/index.ts';
import { rateLimit } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import { lockBallot } from './ballot.store.ts';
import { firstAnswer, noteLate, record } from './cast.store.ts';
import { type Elector, findElector } from './elector.store.ts';

type Outcome = { receipt: CastReceipt } | { refusal: ErrorCode };

/**
 * A vote by phone. One transaction under the lock of the ballot's row; who calls is told only after the commit. The
 * same operation again gets its first answer, whatever has happened since.
 */
@Injectable()
export class CastBallot {
  private readonly perSeat = rateLimit(5, 10);

  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  async execute(actor: Actor, ballotId: string, cast: Cast): Promise<CastReceipt> {
    if (!actor.seats.some((s) => s.attendanceId === cast.attendanceId))
      throw new Refusal('ballot.not-entitled');
    await this.perSeat(cast.attendanceId);
    const { outcome, meetingId } = await this.database.write(async (em) => {
      const ballot = await lockBallot(em, ballotId);
      return { outcome: await this.decide(em, ballot, cast), meetingId: ballot.meetingId };
    });
    this.changes.tell({ meetingId, what: 'ballot', seats: [cast.attendanceId] });
    // Thrown only now: that a vote came late is itself on record.
    if ('refusal' in outcome) throw new Refusal(outcome.refusal);
    return outcome.receipt;
  }

  private async decide(em: EntityManager, ballot: Ballot, cast: Cast): Promise<Outcome> {
    const elector = await findElector(em, ballot, cast.attendanceId);
    const known = await firstAnswer(em, ballot, cast.op);
    if (known) return sameAct(known, elector, cast);
    const now = (await databaseNow(em)).getTime();
    const refusal = mayCast({
      ballot: { state: ballot.state, secrecy: ballot.secrecy, closesAt: ballot.closesAt?.getTime() ?? null },
      now,
      elector,
      rev: cast.rev,
    });
    if (refusal === 'ballot.closed' && elector) await noteLate(em, ballot, elector.entryId, cast.op);
    if (refusal) return { refusal };
    if (!elector) return { refusal: 'ballot.not-entitled' };
    const { op, rev, choice } = cast;
    const vote = { entryId: elector.entryId, op, rev, choice, channel: elector.channel };
    return { receipt: await record(em, ballot, vote) };
  }
}

/** An operation number belongs to one unit and, where the choice is on record, to one choice. */
const sameAct = (
  known: { entryId: string; receipt: CastReceipt },
  elector: Elector | null,
  cast: Cast,
): Outcome => {
  const same =
    known.entryId === elector?.entryId &&
    (known.receipt.choice === null || known.receipt.choice === cast.choice);
  return same ? { receipt: known.receipt } : { refusal: 'ballot.operation-reused' };
};
