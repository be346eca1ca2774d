import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { AttendanceRow } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Database } from '../../database/database.ts';
import { papersOf } from '../electorate/proxy.store.ts';
import { requireRosterReader } from '../meeting.policy.ts';
import { Attendance } from './attendance.entity.ts';
import { presentAttendance } from './attendance.present.ts';

/** Waiting room and attendance, in the order of coming. */
@Injectable()
export class ListAttendance {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, meetingId: string): Promise<AttendanceRow[]> {
    const em = this.database.reader();
    await requireRosterReader(em, actor, meetingId);
    const stays = await em.find(Attendance, { meetingId }, { orderBy: { at: 'asc', id: 'asc' } });
    const papers = await papersOf(em, meetingId);
    return stays.map((stay) => presentAttendance(stay, papers.get(stay.paperId ?? '')));
  }
}
