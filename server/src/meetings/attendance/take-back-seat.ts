import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { holdOpenMeeting } from '../meeting.store.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { lockStay } from './attendance.store.ts';
import { ShowPhone } from './show-phone.ts';

const SWAP = 'update attendance set session_id = ?, earlier_session_id = ? where id = ?';

/**
 * "Continue here": a seat that was opened on another phone comes back to the one that held it before, which an
 * officer or a slip had let in. The other phone is told, and may do the same: the vote is one all the while.
 */
@Injectable()
export class TakeBackSeat {
  private readonly perDevice = rateLimit(20, 60);

  constructor(
    private readonly database: Database,
    private readonly news: SeatNews,
    private readonly phones: ShowPhone,
  ) {}

  async execute(actor: Actor, meetingId: string, attendanceId: string): Promise<PhoneView> {
    await this.perDevice(actor.sessionId);
    const displaced = await this.database.write(async (em) => {
      await holdOpenMeeting(em, meetingId);
      const stay = await lockStay(em, meetingId, attendanceId);
      if (stay.sessionId === actor.sessionId) return null;
      if (stay.state !== 'present' || stay.earlierSessionId !== actor.sessionId)
        throw new Refusal('attendance.not-found');
      await em.execute(SWAP, [actor.sessionId, stay.sessionId, stay.id], 'run');
      await audit(em, actor, 'seat.taken-back', { type: 'attendance', id: stay.id });
      return stay.sessionId ?? null;
    });
    this.news.changed(meetingId, [attendanceId]);
    if (displaced) this.news.displaced(meetingId, displaced, attendanceId);
    return this.phones.execute(actor, meetingId);
  }
}
