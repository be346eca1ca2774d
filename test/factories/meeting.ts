import { randomInt, randomUUID } from 'node:crypto';
import { decide } from '@yishiting/shared/ballots/decide.ts';
import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import { sql } from '../setup/database.ts';
import type { Place, Village } from './staff.ts';

type Given = {
  kind?: 'consultation' | 'decision' | 'mediation' | 'hearing';
  rule?: string;
  title?: string;
  place?: string;
  heldAt?: string;
  step?: string;
  caseId?: string;
  item?: { zh: string; en?: string };
};

export const ruleOf = (id: string): Rule => {
  const rule = findRule(id, { asOf: '2026-05-09' });
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

/** A meeting with one listed item, written straight into the records; what a test does not name is ordinary. */
export const addMeeting = async (place: Place, village: Village, given: Given = {}) => {
  const rule = ruleOf(given.rule ?? 'VRA');
  const [meeting] = await sql<{ id: string; code: string }>(
    place.database.url,
    `insert into meeting (code, village_id, case_id, kind, rule_id, rule, title, place, held_at, notice_on, step, agenda_locked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '2026-04-28', $10, now()) returning id, code`,
    [
      String(randomInt(100_000, 1_000_000)),
      village.id,
      given.caseId ?? null,
      given.kind ?? 'decision',
      rule.id,
      JSON.stringify(rule),
      given.title ?? '路灯分摊会',
      given.place ?? '村委会院坝',
      given.heldAt ?? '2026-05-09T19:30:00+08:00',
      given.step ?? 'result',
    ],
  );
  if (!meeting) throw new Error('no meeting');
  const itemId: string = randomUUID();
  const item = { zh: '路灯电费怎么分摊', en: 'Who pays for the street lamps', ...given.item };
  await sql(
    place.database.url,
    'insert into agenda_item (id, meeting_id, ordinal, zh, en) values ($1, $2, 1, $3, $4)',
    [itemId, meeting.id, item.zh, item.en],
  );
  return { ...meeting, itemId, rule };
};
export type MeetingRow = Awaited<ReturnType<typeof addMeeting>>;

type Count = { eligible: number; present: number; yes: number; no: number; abstain: number };
const carried: Count = { eligible: 45, present: 32, yes: 19, no: 10, abstain: 3 };

/** A ballot that was closed with this count; its verdict is what the rule makes of it. */
export const addClosedBallot = async (
  place: Place,
  meeting: MeetingRow,
  given: { motion?: string; motionEn?: string; secrecy?: 'named' | 'secret'; count?: Count } = {},
): Promise<string> => {
  const count = given.count ?? carried;
  const [ballot] = await sql<{ id: string }>(
    place.database.url,
    `insert into ballot (meeting_id, item_id, number, motion_zh, motion_en, secrecy, policy, state, rule, eligible, present,
       opened_at, closed_at, verdict)
     select $1, $2, count(*) + 1, $3, $4, $5, 'atClose', 'closed', $6, $7, $8, now(), now(), $9 from ballot where meeting_id = $1
     returning id`,
    [
      meeting.id,
      meeting.itemId,
      given.motion ?? '每户每年分摊路灯电费24元',
      given.motionEn ?? 'Each household pays 24 yuan a year for the street lamps',
      given.secrecy ?? 'named',
      JSON.stringify(meeting.rule),
      count.eligible,
      count.present,
      JSON.stringify(decide(meeting.rule, count)),
    ],
  );
  if (!ballot) throw new Error('no ballot');
  return ballot.id;
};
