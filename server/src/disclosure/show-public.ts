import { Injectable } from '@nestjs/common';
import { daysBetween } from '@yishiting/shared/petitions/calendar.ts';
import { Database } from '../database/database.ts';
import { readNoQuorum } from '../meetings/index.ts';
import { CaseReader, type Mask } from '../petitions/index.ts';
import { Clock, dayOf } from '../platform/clock.ts';
import {
  presentCheck,
  presentMeeting,
  presentOutcome,
  presentRule,
  presentTask,
  presentVote,
} from './public.present.ts';
import {
  agendaOf,
  ballotOf,
  comingMeetings,
  findMeeting,
  findOutcome,
  findVillage,
  listOutcomes,
  listTasks,
  listVillages,
  meetingOf,
  outcomesOf,
  tasksOf,
} from './public.store.ts';
import type { NoticePage, PublicVillage, ResolutionPage, VillagePage } from './public-view.ts';

/** Reads what everybody may see, without any actor. Null stands for what does not exist or is not public. */
@Injectable()
export class ShowPublic {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CaseReader,
  ) {}

  villages(): Promise<PublicVillage[]> {
    return listVillages(this.database.reader());
  }

  async village(slug: string): Promise<VillagePage | null> {
    const em = this.database.reader();
    const village = await findVillage(em, slug);
    if (!village) return null;
    const today = this.clock.today();
    const meetings = await comingMeetings(em, village.id, today);
    const outcomes = await listOutcomes(em, village.id);
    const tasks = await listTasks(em, village.id);
    const mask = await this.masks([...meetings, ...outcomes, ...tasks]);
    return {
      village: { name: village.name, slug: village.slug },
      today,
      meetings: meetings.map((row) => presentMeeting(row, mask(row))),
      outcomes: outcomes.map((row) => presentOutcome(row, mask(row), today)),
      tasks: tasks.map((row) => presentTask(row, mask(row), today)),
    };
  }

  async resolution(villageSlug: string, slug: string): Promise<ResolutionPage | null> {
    const em = this.database.reader();
    const village = await findVillage(em, villageSlug);
    const row = village && (await findOutcome(em, village.id, slug));
    const meeting = row && (await meetingOf(em, row.meeting_id));
    if (!village || !row || !meeting) return null;
    const today = this.clock.today();
    const mask = await this.cases.maskFor(row.case_id);
    const ballot = row.ballot_id ? await ballotOf(em, row.ballot_id) : undefined;
    const { verified: _, ...outcome } = presentOutcome(row, mask, today);
    return {
      ...outcome,
      village: { name: village.name, slug: village.slug },
      meeting: {
        title: mask(meeting.title),
        place: mask(meeting.place),
        heldOn: dayOf(new Date(meeting.held_at)),
      },
      rule: presentRule(ballot ?? meeting),
      vote: ballot ? presentVote(ballot, mask) : null,
      signatories: row.signatories.map((s) => s.name),
      adoptedOn: dayOf(new Date(row.adopted_at)),
      tasks: (await tasksOf(em, row.id)).map((task) => presentTask(task, mask, today)),
      check: presentCheck(row),
    };
  }

  async notice(villageSlug: string, code: string): Promise<NoticePage | null> {
    const em = this.database.reader();
    const village = await findVillage(em, villageSlug);
    const row = village && (await findMeeting(em, village.id, code));
    if (!village || !row) return null;
    const today = this.clock.today();
    const heldOn = dayOf(new Date(row.held_at));
    const mask = await this.cases.maskFor(row.case_id);
    const agenda = await agendaOf(em, row.id);
    const { noQuorum, resumes } = await readNoQuorum(em, row.id);
    return {
      ...presentMeeting(row, mask),
      village: { name: village.name, slug: village.slug },
      rule: presentRule(row),
      noticeOn: row.notice_on,
      daysAhead: daysBetween(row.notice_on, heldOn),
      shortReason: mask(row.short_reason),
      agenda: agenda.map(({ zh, en }) => ({ zh: mask(zh), en: mask(en, 'en') })),
      state: row.over || heldOn < today ? 'over' : heldOn === today ? 'today' : 'coming',
      outcomes: (await outcomesOf(em, row.id)).map(({ slug, number, kind }) => ({ slug, number, kind })),
      noQuorum: noQuorum && { steps: noQuorum.steps, unit: noQuorum.unit },
      resumes: resumes && {
        steps: resumes.steps,
        unit: resumes.unit,
        heldOn: dayOf(new Date(resumes.heldAt)),
      },
    };
  }

  /** One mask for each case, however many rows come from it. */
  private async masks(
    rows: { case_id: string | null }[],
  ): Promise<(row: { case_id: string | null }) => Mask> {
    const known = new Map<string | null, Mask>();
    for (const { case_id } of rows)
      if (!known.has(case_id)) known.set(case_id, await this.cases.maskFor(case_id));
    // A row without its mask shows nothing rather than everything.
    return ({ case_id }) => known.get(case_id) ?? (() => '');
  }
}
