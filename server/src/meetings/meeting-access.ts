import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { type Decision, DocumentAccess } from '../collab/index.ts';
import { Database } from '../database/database.ts';
import { Meeting } from './meeting.entity.ts';
import { mayRead, mayWriteAgenda, staffRolesOf } from './meeting.policy.ts';

type Standing = { meeting: Meeting; staff: Awaited<ReturnType<typeof staffRolesOf>>; seat: Seat | null };
type Seat = { name: string; state: string; guest_role: string | null; how: string };

/** Who may do what in the documents of a meeting: the table of roles, asked at every connection and change. */
@Injectable()
export class MeetingAccess implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly access: DocumentAccess,
  ) {}

  onModuleInit(): void {
    this.access.decide('agenda', (actor, meetingId) => this.decide(actor, meetingId, agendaRight));
    this.access.decide('minutes', (actor, meetingId) => this.decide(actor, meetingId, minutesRight));
    // The board is the public picture: whoever knows the meeting may watch it.
    this.access.decide('board', async (_, meetingId) => {
      const known = await this.database.reader().count(Meeting, { id: meetingId });
      return known > 0 ? 'read' : null;
    });
  }

  private async decide(
    actor: Actor | null,
    meetingId: string,
    rightOf: (actor: Actor, standing: Standing) => 'write' | 'comment' | 'read' | null,
  ): Promise<Decision> {
    const em = this.database.reader();
    const meeting = await em.findOne(Meeting, { id: meetingId });
    if (!actor || !meeting) return null;
    const staff = await staffRolesOf(em, actor, meetingId);
    const [seat = null] = await em.execute<Seat[]>(
      `select name, state, guest_role, how from attendance
       where meeting_id = ? and session_id = ? and state = 'present' order by at limit 1`,
      [meetingId, actor.sessionId],
    );
    const right = rightOf(actor, { meeting, staff, seat });
    if (!right) return null;
    const role = staff[0] ?? seat?.guest_role ?? '';
    return { right, name: actor.account?.name ?? seat?.name ?? '', role };
  }
}

/** Villagers and guests in the hall read it; the lock ends all writing. */
const agendaRight = (actor: Actor, { meeting, staff, seat }: Standing) => {
  if (!meeting.agendaLockedAt && mayWriteAgenda(actor, meeting.villageId, staff)) return 'write';
  return reads(actor, meeting, staff) || seat ? 'read' : null;
};

/** Recorder and chair write; who was let in on the roster comments, a guest reads. */
const minutesRight = (actor: Actor, { meeting, staff, seat }: Standing) => {
  if (staff.includes('recorder') || staff.includes('chair')) return 'write';
  if (reads(actor, meeting, staff)) return 'read';
  if (!seat) return null;
  return seat.guest_role ? 'read' : 'comment';
};

const reads = (actor: Actor, meeting: Meeting, staff: readonly string[]) =>
  staff.length > 0 || mayRead(actor, meeting.villageId);
