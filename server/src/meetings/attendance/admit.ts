import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { AttendanceRow } from '@yishiting/shared/meetings/attendance.contract.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { requireRepresentatives } from '../electorate/household.store.ts';
import { refuseReturn } from '../electorate/proxy.store.ts';
import { requireDoorkeeper } from '../meeting.policy.ts';
import { holdOpenMeeting } from '../meeting.store.ts';
import { SeatNews } from '../screen/seat-news.ts';
import type { Attendance } from './attendance.entity.ts';
import { presentAttendance } from './attendance.present.ts';
import { currentStay, enter, lockStay, moveStay, unitTaken } from './attendance.store.ts';

/** An officer lets somebody in: from the waiting room, after a refusal, or back into the hall. */
@Injectable()
export class Admit {
  constructor(
    private readonly database: Database,
    private readonly news: SeatNews,
  ) {}

  /** Two officers may tap at once: the second finds the person present, and that is no fault. */
  async execute(actor: Actor, meetingId: string, attendanceId: string): Promise<AttendanceRow> {
    const row = await this.database.write(async (em) => {
      await requireDoorkeeper(em, actor, meetingId);
      await holdOpenMeeting(em, meetingId);
      const stay = await lockStay(em, meetingId, attendanceId);
      if (stay.state === 'present') return stay;
      const present = await letIn(em, stay);
      await audit(em, actor, 'attendance.admitted', { type: 'attendance', id: present.id });
      return present;
    });
    this.news.changed(meetingId, [row.id]);
    return presentAttendance(row);
  }
}

const letIn = async (em: EntityManager, stay: Attendance): Promise<Attendance> => {
  const { entryId, personId, meetingId, how, channel, sessionId } = stay;
  const personIds = personId ? [personId] : [];
  await requireRepresentatives(em, meetingId, personIds);
  if (!entryId || stay.state === 'waiting') return moveStay(em, stay, { state: 'present' });
  refuseReturn(stay);
  const other = await currentStay(em, entryId);
  if (other) throw unitTaken(other.state);
  if (stay.state === 'refused') return moveStay(em, stay, { state: 'present' });
  // Who left and comes back begins a new stay: the sheet keeps the first one with its times.
  const given = { entryIds: [entryId], personIds, how, channel, state: 'present' } as const;
  const [back] = await enter(em, meetingId, { ...given, ...(sessionId ? { sessionId } : {}) });
  return back ?? stay;
};
