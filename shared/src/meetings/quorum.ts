import type { ExplainStep, Measure } from '../ballots/explain.ts';
import { meets, needed } from '../ballots/fraction.ts';
import type { Rule } from '../ballots/rules/rule.ts';

/** `present` on site or by a valid proxy; `remote` online or by telephone, apart from `present`. */
export type Attendance = { eligible: number; present: number; remote: number };
export type QuorumPart = { met: boolean; counted: number; needed: number };
export type Quorum = QuorumPart & { area?: QuorumPart; steps: ExplainStep[] };

/**
 * Is the meeting quorate under the rule? Counts are voting units (people, households, members, owners), areas are in
 * 0.01 m². Remote people count only where the rule says so (RC 27, or a region pack). A meeting of nobody is never
 * quorate, also where the law asks for no quorum.
 */
export function checkQuorum(rule: Rule, attendance: Attendance & { area?: Attendance }): Quorum {
  const heads = checkPart(rule, attendance, 'heads');
  if (!rule.alsoByArea) return heads;
  if (!attendance.area) throw new RangeError(`rule ${rule.id} counts by area, but no area is given`);
  const { steps, ...area } = checkPart(rule, attendance.area, 'area');
  return { ...heads, met: heads.met && area.met, area, steps: [...heads.steps, ...steps] };
}

function checkPart(
  rule: Rule,
  { eligible, present, remote }: Attendance,
  measure: Measure,
): QuorumPart & { steps: ExplainStep[] } {
  const counted = rule.remoteCounts ? present + remote : present;
  const steps: ExplainStep[] = [];
  if (remote > 0 && !rule.remoteCounts) {
    steps.push({ key: `explain.${measure}.remote-apart`, params: { remote }, article: rule.source });
  }
  if (!rule.quorum) {
    steps.push({
      key: `explain.${measure}.quorum-none`,
      params: { eligible, counted },
      article: rule.source,
    });
    return { met: counted > 0, counted, needed: 0, steps };
  }
  const { num, den, strict } = rule.quorum;
  const least = needed(eligible, rule.quorum);
  const met = counted > 0 && meets(counted, eligible, rule.quorum);
  steps.push(
    {
      key: `explain.${measure}.quorum-${strict ? 'more-than' : 'at-least'}`,
      params: { eligible, num, den, needed: least },
      article: rule.source,
    },
    {
      key: `explain.${measure}.quorum-${met ? 'met' : 'not-met'}`,
      params: { counted, needed: least },
      article: rule.source,
    },
  );
  return { met, counted, needed: least, steps };
}
