import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor, StaffRole } from '@yishiting/shared/actor.ts';
import { type Decision, DocumentAccess } from '../collab/index.ts';
import { Database } from '../database/database.ts';
import { Meeting } from './meeting.entity.ts';
import { mayRead, mayWriteAgenda } from './meeting.policy.ts';

type Seat = { name: string; guest_role: string | null };
type Standing = { villageId: string; locked: boolean; staff: StaffRole[]; seat: Seat | null };

// One statement: after a restart a whole hall asks this within seconds.
const STANDING = `
select m.village_id as "villageId", m.agenda_locked_at is not null as locked,
  (select coalesce(json_agg(s.role order by s.role), '[]') from meeting_staff s
    where s.meeting_id = m.id and s.account_id = ?) as staff,
  (select json_build_object('name', a.name, 'guest_role', a.guest_role) from attendance a
    where a.meeting_id = m.id and a.session_id = ? and a.state = 'present' order by a.at limit 1) as seat
from meeting m where m.id = ?`;

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
    if (!actor) return null;
    const given = [actor.account?.id ?? null, actor.sessionId, meetingId];
    const [standing] = await this.database.query<Standing>(STANDING, given);
    const right = standing && rightOf(actor, standing);
    if (!right) return null;
    const { staff, seat } = standing;
    const role = staff[0] ?? seat?.guest_role ?? '';
    return { right, name: actor.account?.name ?? seat?.name ?? '', role };
  }
}

/** Villagers and guests in the hall read it; the lock ends all writing. */
const agendaRight = (actor: Actor, { villageId, locked, staff, seat }: Standing) => {
  if (!locked && mayWriteAgenda(actor, villageId, staff)) return 'write';
  return reads(actor, villageId, staff) || seat ? 'read' : null;
};

/** Recorder and chair write; who was let in on the roster comments, a guest reads. */
const minutesRight = (actor: Actor, { villageId, staff, seat }: Standing) => {
  if (staff.includes('recorder') || staff.includes('chair')) return 'write';
  if (reads(actor, villageId, staff)) return 'read';
  if (!seat) return null;
  return seat.guest_role ? 'read' : 'comment';
};

const reads = (actor: Actor, villageId: string, staff: readonly string[]) =>
  staff.length > 0 || mayRead(actor, villageId);
