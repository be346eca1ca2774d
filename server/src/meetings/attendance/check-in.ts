import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { AttendanceRow, attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { requireDoorkeeper } from '../meeting.policy.ts';
import { holdOpenMeeting } from '../meeting.store.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { presentAttendance } from './attendance.present.ts';
import { enter, staysOf } from './attendance.store.ts';

type Given = Body<typeof attendanceApi.checkIn>;

/** An officer checks in people without a phone: all of them or none. */
@Injectable()
export class CheckIn {
  constructor(
    private readonly database: Database,
    private readonly news: SeatNews,
  ) {}

  async execute(actor: Actor, meetingId: string, given: Given): Promise<AttendanceRow[]> {
    const ids = await this.database.once(async (em) => {
      await requireDoorkeeper(em, actor, meetingId);
      await holdOpenMeeting(em, meetingId);
      const entered = await enter(em, meetingId, { ...given, state: 'present' });
      const { how, channel } = given;
      const data = { how, channel, units: entered.length };
      await audit(em, actor, 'attendance.checked-in', { type: 'meeting', id: meetingId }, data);
      return entered.map((stay) => stay.id);
    });
    this.news.changed(meetingId, ids);
    const stays = await staysOf(this.database.reader(), ids);
    return stays.map((stay) => presentAttendance(stay));
  }
}
