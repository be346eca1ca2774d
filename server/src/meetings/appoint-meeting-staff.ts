import { Injectable } from '@nestjs/common';
import type { Actor, StaffRole } from '@yishiting/shared/actor.ts';
import type { MeetingDetail, meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { requireConvenor } from './meeting.policy.ts';
import { lockMeeting, lockOpenMeeting } from './meeting.store.ts';
import { MeetingDocuments } from './meeting-documents.ts';
import { ShowMeeting } from './show-meeting.ts';
import { replaceStaff } from './staff.store.ts';

/** Minutes are signed after the meeting: who signs them may still be named. */
const signers: readonly StaffRole[] = ['recorder', 'supervisor'];

/** Gives a role in the meeting to the accounts named, and takes it from all others. */
@Injectable()
export class AppointMeetingStaff {
  constructor(
    private readonly database: Database,
    private readonly documents: MeetingDocuments,
    private readonly changes: Changes,
    private readonly meetings: ShowMeeting,
  ) {}

  async execute(actor: Actor, id: string, input: Body<typeof meetingApi.appoint>): Promise<MeetingDetail> {
    if (input.role === 'chair' && input.accountIds.length === 0)
      throw new Refusal('request.invalid', { issues: [{ path: 'accountIds', code: 'too_small' }] });
    await this.database.write(async (em) => {
      await requireConvenor(em, actor, id);
      const lock = signers.includes(input.role) ? lockMeeting : lockOpenMeeting;
      const meeting = await lock(em, id);
      await replaceStaff(em, meeting, input.role, input.accountIds);
      const data = { role: input.role, accounts: input.accountIds.join(' ') };
      await audit(em, actor, 'meeting.staff-appointed', { type: 'meeting', id }, data);
    });
    this.documents.accessChanged(id);
    this.changes.tell({ meetingId: id, what: 'agenda' });
    return this.meetings.execute(actor, id);
  }
}
