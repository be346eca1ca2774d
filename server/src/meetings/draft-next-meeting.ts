import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { firstDayAfter } from '@yishiting/shared/meetings/notice-period.ts';
import { daysBetween } from '@yishiting/shared/petitions/calendar.ts';
import { audit } from '../audit/index.ts';
import { Clock, dayOf } from '../platform/clock.ts';
import { RuleBook } from '../platform/rule-book.ts';
import { itemsOf, type SeedItem } from './agenda.store.ts';
import { LinkCase } from './link-case.ts';
import type { Meeting } from './meeting.entity.ts';
import { MeetingDocuments } from './meeting-documents.ts';
import { addMeeting, ruleOnDay, ruleOnRecord } from './plan.store.ts';
import { copyRoster } from './roster/roster.store.ts';
import { copyStaff } from './staff.store.ts';

const DAY_MS = 86_400_000;

/** Plans a meeting once more, for the first day that a notice of today allows: same hour, place, body, people and staff. */
@Injectable()
export class DraftNextMeeting {
  constructor(
    private readonly rules: RuleBook,
    private readonly cases: LinkCase,
    private readonly documents: MeetingDocuments,
    private readonly clock: Clock,
  ) {}

  /** Its id. No notice is given yet, and everything of it can still be changed. */
  async execute(em: EntityManager, meeting: Meeting, actor: Actor): Promise<string> {
    const { villageId, caseId, kind, ruleId, title, place, publicClass } = meeting;
    const heldAt = this.firstTime(meeting);
    const rule = await ruleOnDay(em, this.rules, meeting, heldAt);
    const plan = { villageId, kind, rule: ruleId, title, place, publicClass, heldAt };
    const id = await addMeeting(em, { ...plan, ...(caseId ? { caseId } : {}) }, rule);
    await this.documents.begin(em, id, await this.undecided(em, meeting));
    await copyStaff(em, meeting.id, id);
    await copyRoster(em, meeting.id, id);
    if (caseId) this.cases.note(em, caseId, actor.account?.name ?? '');
    await audit(em, actor, 'meeting.planned', { type: 'meeting', id }, ruleOnRecord(this.rules, rule));
    return id;
  }

  private firstTime({ rule, heldAt }: Meeting): string {
    const day = firstDayAfter(rule, this.clock.today());
    return new Date(heldAt.getTime() + daysBetween(dayOf(heldAt), day) * DAY_MS).toISOString();
  }

  /** What was decided while enough people were there stays decided. */
  private async undecided(em: EntityManager, { id, agendaLockedAt }: Meeting): Promise<SeedItem[]> {
    const items = agendaLockedAt ? await itemsOf(em, id) : await this.documents.draft(em, id);
    const decided = await em.execute<{ id: string }[]>(
      "select item_id as id from ballot where meeting_id = ? and state = 'closed' and not poll",
      [id],
    );
    return items
      .filter((item) => !decided.some((d) => d.id === item.id))
      .map(({ zh, en, linksCase, minutes }) => ({ zh, en, linksCase, minutes: minutes ?? null }));
  }
}
