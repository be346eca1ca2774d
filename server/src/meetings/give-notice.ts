import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MeetingDetail, meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { isNoticeInTime } from '@yishiting/shared/meetings/notice-period.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { Clock, dayOf } from '../platform/clock.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Meeting } from './meeting.entity.ts';
import { requireConvenor } from './meeting.policy.ts';
import { lockOpenMeeting } from './meeting.store.ts';
import { MeetingDocuments } from './meeting-documents.ts';
import { ShowMeeting } from './show-meeting.ts';

/** The notice of a meeting goes out today. The first notice stands: giving it again changes nothing. */
@Injectable()
export class GiveNotice {
  constructor(
    private readonly database: Database,
    private readonly documents: MeetingDocuments,
    private readonly clock: Clock,
    private readonly changes: Changes,
    private readonly meetings: ShowMeeting,
  ) {}

  async execute(actor: Actor, id: string, input: Body<typeof meetingApi.giveNotice>): Promise<MeetingDetail> {
    await this.database.write(async (em) => {
      await requireConvenor(em, actor, id);
      const meeting = await lockOpenMeeting(em, id);
      if (meeting.noticeOn) return;
      const { days, inTime } = this.check(meeting, input.shortReason ?? '');
      meeting.noticeOn = this.clock.today();
      meeting.shortReason = inTime ? '' : (input.shortReason ?? '');
      await this.documents.keepVersions(em, id, 'notice', actor);
      await audit(em, actor, 'meeting.notice-given', { type: 'meeting', id }, { days, inTime });
    });
    this.changes.tell({ meetingId: id, what: 'agenda' });
    return this.meetings.execute(actor, id);
  }

  /** A reason stands in for missing days where the statute knows special circumstances; never for a day gone by. */
  private check(meeting: Meeting, reason: string) {
    const period = isNoticeInTime(meeting.rule, this.clock.today(), dayOf(meeting.heldAt));
    const excused = period.shortAllowed && reason !== '' && period.days >= 0;
    if (!period.inTime && !excused)
      throw new Refusal('meeting.notice-too-short', {
        params: { required: period.required, days: period.days },
      });
    return period;
  }
}
