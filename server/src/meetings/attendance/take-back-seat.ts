import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { audit } from '../../audit/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { Entrance } from './entrance.ts';

const SWAP = 'update attendance set session_id = ?, earlier_session_id = ? where id = ?';

/**
 * "Continue here": a seat that was opened on another phone comes back to the one that held it before, which an
 * officer or a slip had let in. The other phone is told, and may do the same: the vote is one all the while.
 */
@Injectable()
export class TakeBackSeat {
  constructor(private readonly entrance: Entrance) {}

  execute(actor: Actor, meetingId: string, attendanceId: string): Promise<PhoneView> {
    return this.entrance.byStay('take-back', actor, meetingId, attendanceId, async (em, stay) => {
      if (stay.sessionId === actor.sessionId) return null;
      if (stay.state !== 'present' || stay.earlierSessionId !== actor.sessionId)
        throw new Refusal('attendance.not-found');
      await em.execute(SWAP, [actor.sessionId, stay.sessionId, stay.id], 'run');
      await audit(em, actor, 'seat.taken-back', { type: 'attendance', id: stay.id });
      return { attendanceId: stay.id, displaced: stay.sessionId ?? null };
    });
  }
}
