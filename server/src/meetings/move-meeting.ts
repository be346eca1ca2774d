import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { dayOf } from '../platform/clock.ts';
import { Refusal } from '../platform/refusal.ts';
import { RuleBook } from '../platform/rule-book.ts';
import { requireConvenor } from './meeting.policy.ts';
import { lockOpenMeeting } from './meeting.store.ts';
import { ruleOnDay, ruleOnRecord } from './plan.store.ts';
import { ShowMeeting } from './show-meeting.ts';

/** Puts a meeting on another day or hour, as long as nobody was told of it. Its rule is then that of the new day. */
@Injectable()
export class MoveMeeting {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBook,
    private readonly changes: Changes,
    private readonly meetings: ShowMeeting,
  ) {}

  async execute(actor: Actor, id: string, heldAt: string): Promise<MeetingDetail> {
    await this.database.write(async (em) => {
      await requireConvenor(em, actor, id);
      const meeting = await lockOpenMeeting(em, id);
      if (meeting.noticeOn) throw new Refusal('meeting.notice-given');
      if (meeting.step !== 'checkin') throw new Refusal('meeting.step-not-allowed');
      meeting.rule = await ruleOnDay(em, this.rules, meeting, heldAt);
      meeting.heldAt = new Date(heldAt);
      await audit(
        em,
        actor,
        'meeting.moved',
        { type: 'meeting', id },
        { day: dayOf(meeting.heldAt), ...ruleOnRecord(this.rules, meeting.rule) },
      );
    });
    this.changes.tell({ meetingId: id, what: 'agenda' });
    return this.meetings.execute(actor, id);
  }
}
