import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { AttendanceRow, attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Meeting } from '../meeting.entity.ts';
import { requireDoorkeeper } from '../meeting.policy.ts';
import { holdOpenMeeting } from '../meeting.store.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { presentAttendance } from './attendance.present.ts';
import { enter, staysOf } from './attendance.store.ts';

type Given = Body<typeof attendanceApi.checkIn>;

/** An officer checks in people without a phone, and units that somebody carries a paper for: all of them or none. */
@Injectable()
export class CheckIn {
  constructor(
    private readonly database: Database,
    private readonly news: SeatNews,
  ) {}

  async execute(actor: Actor, meetingId: string, given: Given): Promise<AttendanceRow[]> {
    const ids = await this.database.once(async (em) => {
      await requireDoorkeeper(em, actor, meetingId);
      checkProxy(await holdOpenMeeting(em, meetingId), given);
      const entered = await enter(em, meetingId, { ...given, state: 'present' });
      const { how, channel } = given;
      const data = { how, channel, units: entered.length };
      await audit(em, actor, 'attendance.checked-in', { type: 'meeting', id: meetingId }, data);
      return entered.map((stay) => stay.id);
    });
    this.news.changed(meetingId, ids);
    const stays = await staysOf(this.database.reader(), ids);
    return stays.map(presentAttendance);
  }
}

/** RC 27: one of the household, authorised in writing; owners may send agents. All others come themselves. */
const checkProxy = ({ rule }: Meeting, { how, channel, proxyPaper = '' }: Given): void => {
  if (how !== 'proxy' && channel !== 'proxy') return;
  if (rule.proxy === 'none') throw new Refusal('attendance.proxy-not-allowed');
  if (proxyPaper === '')
    throw new Refusal('request.invalid', { issues: [{ path: 'proxyPaper', code: 'too_small' }] });
};
