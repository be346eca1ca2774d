import type { EntityManager } from '@mikro-orm/postgresql';
import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import type { TallyPolicy } from '@yishiting/shared/ballots/visible-tally.ts';
import type { VerdictView } from '@yishiting/shared/meetings/board.contract.ts';
import type { MeetingRow } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { PublicVillage } from './public-view.ts';

/** Rows as they are stored, not masked: only the presenters may see them. */
export type MeetingFacts = {
  id: string;
  case_id: string | null;
  code: string;
  title: string;
  place: string;
  kind: MeetingRow['kind'];
  rule: Rule;
  held_at: string;
  notice_on: string;
  short_reason: string;
  over: boolean;
};
export type OutcomeFacts = {
  id: string;
  case_id: string | null;
  meeting_id: string;
  ballot_id: string | null;
  slug: string;
  number: string;
  kind: 'decision' | 'consultation';
  masked_text: string;
  from_on: string;
  to_on: string;
  place: string;
  verified_by: string | null;
  verified_at: string | null;
  adopted_at: string;
  signatories: { name: string }[];
};
export type TaskFacts = {
  case_id: string | null;
  slug: string;
  number: string;
  text: string;
  owner: string;
  evidence: string;
  due_on: string;
  done_on: string | null;
};
export type BallotFacts = {
  motion_zh: string;
  motion_en: string;
  ask: ListAsk | null;
  secrecy: 'named' | 'secret';
  policy: TallyPolicy;
  state: 'closed' | 'voided';
  rule: Rule;
  verdict: VerdictView;
  late: number;
  void_reason: string;
};

export const listVillages = (em: EntityManager): Promise<PublicVillage[]> =>
  em.execute('select name, slug from village order by name');

export const findVillage = async (
  em: EntityManager,
  slug: string,
): Promise<(PublicVillage & { id: string }) | undefined> =>
  (
    await em.execute<(PublicVillage & { id: string })[]>(
      'select id, name, slug from village where slug = ?',
      [slug],
    )
  )[0];

/** Where the village lies, for the rules that hold there. */
export const findRegion = async (
  em: EntityManager,
  slug: string,
): Promise<{ name: string; region: string } | undefined> =>
  (
    await em.execute<{ name: string; region: string }[]>('select name, region from village where slug = ?', [
      slug,
    ])
  )[0];

// Mediation is a private matter of the parties, and a meeting of the private class is not announced.
const MEETING = `
select id, case_id, code, title, place, kind, rule, held_at, notice_on::text, short_reason, closed_at is not null as over
from meeting where village_id = ? and public_class and kind <> 'mediation' and notice_on is not null`;

/** Meetings of today and later that are not over. */
export const comingMeetings = (
  em: EntityManager,
  villageId: string,
  today: string,
): Promise<MeetingFacts[]> =>
  em.execute(`${MEETING} and closed_at is null and held_at >= ?::timestamptz order by held_at, id limit 50`, [
    villageId,
    `${today}T00:00:00+08:00`,
  ]);

export const findMeeting = async (
  em: EntityManager,
  villageId: string,
  code: string,
): Promise<MeetingFacts | undefined> =>
  (await em.execute<MeetingFacts[]>(`${MEETING} and code = ?`, [villageId, code]))[0];

export const agendaOf = (em: EntityManager, meetingId: string): Promise<{ zh: string; en: string }[]> =>
  em.execute('select zh, en from agenda_item where meeting_id = ? order by ordinal', [meetingId]);

const OUTCOME = `
select r.id, m.case_id, r.meeting_id, r.ballot_id, r.slug, r.number, r.kind, p.masked_text, p.from_on::text, p.to_on::text,
  p.place, p.verified_by, p.verified_at, r.adopted_at, r.signatories
from publication p join resolution r on r.id = p.resolution_id join meeting m on m.id = r.meeting_id`;

/** Latest first. */
export const listOutcomes = (em: EntityManager, villageId: string): Promise<OutcomeFacts[]> =>
  em.execute(`${OUTCOME} where r.village_id = ? order by p.from_on desc, p.id desc limit 200`, [villageId]);

export const outcomesOf = (em: EntityManager, meetingId: string): Promise<OutcomeFacts[]> =>
  em.execute(`${OUTCOME} where r.meeting_id = ? order by p.id`, [meetingId]);

export const findOutcome = async (
  em: EntityManager,
  villageId: string,
  slug: string,
): Promise<OutcomeFacts | undefined> =>
  (
    await em.execute<OutcomeFacts[]>(`${OUTCOME} where r.village_id = ? and r.slug = ?`, [villageId, slug])
  )[0];

const TASK = `
select m.case_id, r.slug, r.number, t.text, t.owner, t.evidence, t.due_on::text, t.done_on::text
from task t join resolution r on r.id = t.resolution_id join meeting m on m.id = r.meeting_id where r.state = 'published'`;

/** Open ones first, by deadline; then what was done, latest first. */
export const listTasks = (em: EntityManager, villageId: string): Promise<TaskFacts[]> =>
  em.execute(`${TASK} and r.village_id = ? order by t.done_on desc nulls first, t.due_on, t.id limit 100`, [
    villageId,
  ]);

export const tasksOf = (em: EntityManager, resolutionId: string): Promise<TaskFacts[]> =>
  em.execute(`${TASK} and r.id = ? order by t.due_on, t.id`, [resolutionId]);

export const meetingOf = async (em: EntityManager, id: string): Promise<MeetingFacts | undefined> =>
  (
    await em.execute<MeetingFacts[]>(
      `select id, case_id, code, title, place, kind, rule, held_at, notice_on::text, short_reason,
         closed_at is not null as over from meeting where id = ?`,
      [id],
    )
  )[0];

export const ballotOf = async (em: EntityManager, id: string): Promise<BallotFacts | undefined> =>
  (
    await em.execute<BallotFacts[]>(
      `select motion_zh, motion_en, ask, secrecy, policy, state, rule, verdict, late, void_reason
       from ballot where id = ? and state in ('closed', 'voided')`,
      [id],
    )
  )[0];
