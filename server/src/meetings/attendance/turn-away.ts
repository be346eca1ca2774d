import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { AttendanceRow } from '@yishiting/shared/meetings/attendance.contract.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { endProxies } from '../electorate/proxy.store.ts';
import { endHands } from '../floor/turn.store.ts';
import { requireDoorkeeper } from '../meeting.policy.ts';
import { holdOpenMeeting } from '../meeting.store.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { presentAttendance } from './attendance.present.ts';
import { lockStay, moveStay } from './attendance.store.ts';

/** An officer turns somebody away from the waiting room, or notes that somebody left. Either way the row stays. */
@Injectable()
export class TurnAway {
  constructor(
    private readonly database: Database,
    private readonly news: SeatNews,
  ) {}

  /** `to` is what becomes of the seat. Doing it twice changes nothing. */
  async execute(
    actor: Actor,
    meetingId: string,
    attendanceId: string,
    to: 'refused' | 'left',
  ): Promise<AttendanceRow> {
    const { row, others } = await this.database.write(async (em) => {
      await requireDoorkeeper(em, actor, meetingId);
      await holdOpenMeeting(em, meetingId);
      const stay = await lockStay(em, meetingId, attendanceId);
      if (stay.state === to) return { row: stay, others: [] };
      const from = to === 'refused' ? ['waiting'] : ['waiting', 'present'];
      if (!from.includes(stay.state)) throw new Refusal('attendance.moved-on');
      await endHands(em, meetingId, stay.id);
      await audit(em, actor, `attendance.${to}`, { type: 'attendance', id: stay.id });
      const others = await endProxies(em, stay);
      return { row: await moveStay(em, stay, { state: to }), others };
    });
    this.news.lost(meetingId, [row.id, ...others]);
    return presentAttendance(row);
  }
}
