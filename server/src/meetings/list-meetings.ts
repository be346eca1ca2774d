import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MeetingRow, meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Query } from '@yishiting/shared/route.ts';
import { Database } from '../database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { Meeting, MeetingStaff } from './meeting.entity.ts';
import { mayRead } from './meeting.policy.ts';
import { presentMeeting } from './meeting.present.ts';

/** Enough for some years of a village; older ones are found through their case. */
const LIMIT = 500;

/** Meetings of the villages that somebody works for, and those that somebody is staff of; latest first. */
@Injectable()
export class ListMeetings {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, query: Query<typeof meetingApi.list>): Promise<MeetingRow[]> {
    const { account } = actor;
    if (!account) throw new Refusal('access.denied');
    const em = this.database.reader();
    const staffOf = await em.find(MeetingStaff, { accountId: account.id });
    const villages = account.roles
      .map((r) => r.villageId)
      .filter((v) => v !== null)
      .filter((v) => mayRead(actor, v));
    const everywhere = account.roles.some((r) => r.villageId === null && r.role !== 'disciplineOfficer');
    const mine = { $or: [{ villageId: villages }, { id: staffOf.map((s) => s.meetingId) }] };
    const asked = {
      ...(query.villageId ? { villageId: query.villageId } : {}),
      ...(query.caseId ? { caseId: query.caseId } : {}),
    };
    const where = everywhere ? asked : { $and: [asked, mine] };
    const meetings = await em.find(Meeting, where, { orderBy: { heldAt: 'desc', id: 'desc' }, limit: LIMIT });
    return meetings.map(presentMeeting);
  }
}
