import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { Database } from '../../database/database.ts';
import { Announcer } from '../../live/index.ts';
import { requireRosterReader } from '../meeting.policy.ts';
import { PlainPhones } from './plain-phones.ts';

type Seat = { attendanceId: string; sessionId: string; name: string; household: string };

const HELD = `
select a.id as "attendanceId", a.session_id as "sessionId", a.name, a.household from attendance a
where a.meeting_id = ? and a.state = 'present' and a.session_id is not null order by a.household, a.name, a.id`;

/** Which of the phones that people checked in with are connected at this moment. A locked phone is not; one without scripts is not asked. */
@Injectable()
export class CheckConnections {
  constructor(
    private readonly database: Database,
    private readonly announcer: Announcer,
    private readonly plain: PlainPhones,
  ) {}

  async execute(actor: Actor, meetingId: string): Promise<Reply<typeof attendanceApi.connections>> {
    const em = this.database.reader();
    await requireRosterReader(em, actor, meetingId);
    const seats = await em.execute<Seat[]>(HELD, [meetingId]);
    const held = [...new Set(seats.map((seat) => seat.sessionId))];
    const silent = held.filter((device) => !this.announcer.isShown(device, meetingId));
    const lost = new Set(silent.filter((device) => !this.plain.has(device)));
    const phones = held.length - (silent.length - lost.size);
    return {
      phones,
      connected: phones - lost.size,
      lost: seats
        .filter((seat) => lost.has(seat.sessionId))
        .map(({ attendanceId, name, household }) => ({ attendanceId, name, household })),
    };
  }
}
