import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { guessMatter } from '@yishiting/shared/ballots/matter.ts';
import { warnOfBody } from '@yishiting/shared/ballots/suitable-body.ts';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import { isNoticeInTime } from '@yishiting/shared/meetings/notice-period.ts';
import { Database } from '../database/database.ts';
import { Village } from '../identity/index.ts';
import { CaseReader } from '../petitions/index.ts';
import { dayOf } from '../platform/clock.ts';
import { itemsOf } from './agenda.store.ts';
import type { Meeting } from './meeting.entity.ts';
import { requireReader, staffRolesOf } from './meeting.policy.ts';
import { presentAgendaItem, presentMeeting } from './meeting.present.ts';
import { MeetingDocuments } from './meeting-documents.ts';
import { readNoQuorum } from './no-quorum.store.ts';
import { nextOf, readSheet } from './sheet.store.ts';
import { staffOf } from './staff.store.ts';

/** One meeting, as those who work for it see it. */
@Injectable()
export class ShowMeeting {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseReader,
    private readonly documents: MeetingDocuments,
  ) {}

  async execute(actor: Actor, id: string): Promise<MeetingDetail> {
    const em = this.database.reader();
    const meeting = await requireReader(em, actor, id);
    const locked = meeting.agendaLockedAt ? await itemsOf(em, id) : null;
    const items = locked?.map(presentAgendaItem) ?? (await this.documents.draft(em, id));
    const matter = meeting.caseId ? await this.cases.forMeeting(meeting.caseId, em) : null;
    const village = await em.findOneOrFail(Village, { id: meeting.villageId });
    const sheet = await readSheet(em, meeting, items.length);
    const words = [meeting.title, ...items.flatMap((i) => [i.zh, i.en]), matter?.subject ?? ''];
    const { noQuorum, resumes } = await readNoQuorum(em, id);
    return {
      ...presentMeeting(meeting),
      village: { name: village.name, slug: village.slug },
      ruleText: ruleTextOf(meeting),
      inForce: meeting.rule,
      caseNumber: matter?.number ?? null,
      notice: noticeOf(meeting),
      warnings: warnOfBody(meeting.rule, guessMatter(words)),
      staff: await staffOf(em, id),
      mine: await staffRolesOf(em, actor, id),
      agenda: {
        lockedAt: meeting.agendaLockedAt?.toISOString() ?? null,
        items,
        called: locked?.filter((item) => item.calledAt).map((item) => item.id) ?? [],
      },
      currentItem: meeting.currentItem ?? null,
      roster: await rosterOf(em, meeting),
      next: nextOf(meeting, sheet),
      noQuorum,
      resumes,
    };
  }
}

const ruleTextOf = ({ rule }: Meeting): MeetingDetail['ruleText'] => ({
  body: rule.body,
  source: rule.source,
  effectiveFrom: rule.effectiveFrom,
  verified: rule.verified,
  proxy: rule.proxy,
  byArea: rule.alsoByArea ?? false,
});

const noticeOf = ({ rule, noticeOn, heldAt, shortReason }: Meeting): MeetingDetail['notice'] => {
  const period = noticeOn ? isNoticeInTime(rule, noticeOn, dayOf(heldAt)) : null;
  return {
    noticeOn: noticeOn ?? null,
    days: period?.days ?? null,
    required: rule.noticeDays,
    inTime: period?.inTime ?? false,
    shortReason,
  };
};

const rosterOf = async (em: EntityManager, meeting: Meeting): Promise<MeetingDetail['roster']> => {
  const [row] = await em.execute<{ n: string }[]>(
    'select count(*) as n from roster_entry where meeting_id = ?',
    [meeting.id],
  );
  return {
    entries: Number(row?.n),
    frozenAt: meeting.rosterFrozenAt?.toISOString() ?? null,
    hash: meeting.rosterHash ?? null,
  };
};
