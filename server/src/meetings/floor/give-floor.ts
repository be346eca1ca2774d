import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { floorApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { usualDebate } from '@yishiting/shared/meetings/speaking-order.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Changes } from '../../live/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { lockOpenMeeting } from '../meeting.store.ts';
import { requireChair } from './floor.policy.ts';
import { type Floor, readFloor } from './floor.store.ts';
import { beginTurn, endTurn } from './turn.store.ts';

type Seen = Body<typeof floorApi.callNext>;

/** Who looked away for a moment, or taps twice, takes the floor from nobody. */
const refuseStale = ({ speaker }: Floor, { speaking }: Seen): void => {
  const now = speaker?.until.getTime() ?? null;
  if (speaking !== undefined && (speaking && Date.parse(speaking)) !== now)
    throw new Refusal('meeting.step-changed');
};

/** The chair calls the next speaker, sides alternating, or ends a turn. */
@Injectable()
export class GiveFloor {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  /** Ends the turn of who speaks; with an empty queue that is all it does. */
  async callNext(actor: Actor, meetingId: string, seen: Seen): Promise<{ ok: true }> {
    await this.database.once(async (em) => {
      await requireChair(em, actor, meetingId);
      const meeting = await lockOpenMeeting(em, meetingId);
      refuseStale(await readFloor(em, meeting), seen);
      await endTurn(em, meetingId);
      const [next] = (await readFloor(em, meeting)).order;
      if (next) await beginTurn(em, next.speechId, usualDebate.seconds);
      await audit(em, actor, 'floor.given', { type: 'attendance', id: next?.attendanceId });
    });
    this.changes.tell({ meetingId, what: 'floor' });
    return { ok: true };
  }

  async endTurn(actor: Actor, meetingId: string, seen: Seen): Promise<{ ok: true }> {
    await this.database.once(async (em) => {
      await requireChair(em, actor, meetingId);
      refuseStale(await readFloor(em, await lockOpenMeeting(em, meetingId)), seen);
      await endTurn(em, meetingId);
      await audit(em, actor, 'floor.ended', { type: 'meeting', id: meetingId });
    });
    this.changes.tell({ meetingId, what: 'floor' });
    return { ok: true };
  }
}
