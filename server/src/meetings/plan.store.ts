import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { chooseUnit, type Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import type { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { Village } from '../identity/index.ts';
import { dayOf } from '../platform/clock.ts';
import { found, Refusal } from '../platform/refusal.ts';
import type { RuleBook } from '../platform/rule-book.ts';
import type { Meeting } from './meeting.entity.ts';

export type Plan = Body<typeof meetingApi.plan>;

/** The version in force in that region on the day of the meeting, with the unit that the planner chose. */
export const ruleFor = async (
  em: EntityManager,
  rules: RuleBook,
  plan: Pick<Plan, 'villageId' | 'rule' | 'heldAt' | 'unit' | 'region'>,
): Promise<Rule> => {
  const village = await em.findOne(Village, { id: plan.villageId });
  if (!village) throw new Refusal('request.invalid', { issues: [{ path: 'villageId', code: 'unknown' }] });
  const asOf = dayOf(new Date(plan.heldAt));
  const inForce = found(
    rules.find(plan.rule, { asOf, region: village.region, overrides: plan.region }),
    'meeting.rule-unknown',
  );
  const rule = chooseUnit(inForce, plan.unit);
  if (!rule) throw new Refusal('request.invalid', { issues: [{ path: 'unit', code: 'unknown' }] });
  return rule;
};

/** What the record says of the rule that a meeting got: with the file that it came from, which may change or go. */
export const ruleOnRecord = (rules: RuleBook, rule: Rule) => {
  const { id, unit, remoteCounts, recusal, region = 'CN' } = rule;
  return { rule: id, unit, remoteCounts, recusal, region, pack: rules.packOf(rule)?.sha256 ?? null };
};

/** The rule of a planned meeting as it would be at another time, with what was chosen for the meeting. */
export const ruleOnDay = (
  em: EntityManager,
  rules: RuleBook,
  { villageId, rule }: Pick<Meeting, 'villageId' | 'rule'>,
  heldAt: string,
): Promise<Rule> => {
  const { id, unit, remoteCounts, recusal } = rule;
  return ruleFor(em, rules, { villageId, rule: id, heldAt, unit, region: { remoteCounts, recusal } });
};

/** Six digits that no other meeting has or had, so that an old photograph of the screen opens nothing else. */
export const addMeeting = async (em: EntityManager, plan: Plan, rule: Rule): Promise<string> => {
  for (;;) {
    const code = String(randomInt(100_000, 1_000_000));
    const [row] = await em.execute<{ id: string }[]>(
      `insert into meeting (code, village_id, case_id, kind, rule_id, rule, title, place, held_at, public_class, step)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'checkin') on conflict (code) do nothing returning id`,
      [
        code,
        plan.villageId,
        plan.caseId ?? null,
        plan.kind,
        rule.id,
        JSON.stringify(rule),
        plan.title,
        plan.place,
        plan.heldAt,
        plan.publicClass ?? true,
      ],
    );
    if (row) return row.id;
  }
};
