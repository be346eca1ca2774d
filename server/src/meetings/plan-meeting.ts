import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import type { MaskedCase } from '../petitions/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { RuleBook } from '../platform/rule-book.ts';
import { LinkCase } from './link-case.ts';
import { mayPlan } from './meeting.policy.ts';
import { MeetingDocuments } from './meeting-documents.ts';
import { addMeeting, type Plan, ruleFor, ruleOnRecord } from './plan.store.ts';
import { ShowMeeting } from './show-meeting.ts';
import { replaceStaff } from './staff.store.ts';

/** Plans a meeting: its rule is fixed, its documents begin, and who plans it is its chair. */
@Injectable()
export class PlanMeeting {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBook,
    private readonly cases: LinkCase,
    private readonly documents: MeetingDocuments,
    private readonly meetings: ShowMeeting,
  ) {}

  async execute(actor: Actor, plan: Plan): Promise<MeetingDetail> {
    const { account } = actor;
    if (!account || !mayPlan(actor, plan.villageId)) throw new Refusal('access.denied');
    const id = await this.database.once(async (em) => {
      const rule = await ruleFor(em, this.rules, plan);
      const matter = plan.caseId ? await this.cases.find(em, plan.caseId, plan.villageId) : null;
      const meetingId = await addMeeting(em, plan, rule);
      await replaceStaff(em, { id: meetingId, villageId: plan.villageId }, 'chair', [account.id]);
      await this.documents.begin(em, meetingId, matter ? [itemOf(matter)] : []);
      if (matter) this.cases.note(em, matter.id, account.name);
      await audit(
        em,
        actor,
        'meeting.planned',
        { type: 'meeting', id: meetingId },
        ruleOnRecord(this.rules, rule),
      );
      return meetingId;
    });
    return this.meetings.execute(actor, id);
  }
}

/** The first item of a meeting that comes from a case. */
const itemOf = ({ subject }: MaskedCase) => ({ zh: subject, en: '', linksCase: true, minutes: null });
