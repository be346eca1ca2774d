import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { endProxies } from '../electorate/proxy.store.ts';
import { endHands } from '../floor/turn.store.ts';
import { holdOpenMeeting } from '../meeting.store.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { lockStay, moveStay } from './attendance.store.ts';
import { ShowPhone } from './show-phone.ts';

/** Somebody leaves the hall and says so on their own phone: they count no more from now on. Twice is once. */
@Injectable()
export class LeaveHall {
  constructor(
    private readonly database: Database,
    private readonly news: SeatNews,
    private readonly phones: ShowPhone,
  ) {}

  async execute(actor: Actor, meetingId: string, attendanceId: string): Promise<PhoneView> {
    const left = await this.database.write(async (em) => {
      await holdOpenMeeting(em, meetingId);
      const stay = await lockStay(em, meetingId, attendanceId);
      if (stay.sessionId !== actor.sessionId) throw new Refusal('attendance.not-found');
      if (stay.state === 'left' || stay.state === 'refused') return null;
      await endHands(em, meetingId, stay.id);
      await moveStay(em, stay, { state: 'left' });
      await em.execute('update attendance set left_self = true where id = ?', [stay.id], 'run');
      await audit(em, actor, 'attendance.left', { type: 'attendance', id: stay.id }, { by: 'self' });
      return endProxies(em, stay);
    });
    if (left) this.news.lost(meetingId, [attendanceId, ...left]);
    return this.phones.execute(actor, meetingId);
  }
}
