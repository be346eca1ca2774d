import type { Rule, RuleId } from '@yishiting/shared/ballots/rules/rule.ts';
import { chinaZone } from '@yishiting/shared/china-time.ts';
import type { MeetingRow } from '@yishiting/shared/meetings/meeting.contract.ts';

export type Kind = MeetingRow['kind'];
/** `when` is what an input of type datetime-local holds, in China time. */
export type PlanDraft = {
  villageId: string;
  kind: Kind;
  rule: RuleId;
  /** Chosen where the rule leaves it open; empty: as its article names first. */
  unit: Rule['unit'] | '';
  title: string;
  place: string;
  when: string;
  publicClass: boolean;
};

/** What fits a kind best, before somebody chooses otherwise. */
export const usualRule: Record<Kind, RuleId> = {
  consultation: 'CONS',
  decision: 'VRA',
  mediation: 'CONS',
  hearing: 'CONS',
};

const china = new Intl.DateTimeFormat('en-CA', { timeZone: chinaZone, dateStyle: 'short' });
/** Calendar day in China time. */
export const dayOf = (at: Date): string => china.format(at);

/** Of an input of type datetime-local, and back. */
export const instantOf = (when: string): string => `${when}:00+08:00`;
export const whenOf = (at: string): string => {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: chinaZone });
  return `${dayOf(new Date(at))}T${time.format(new Date(at))}`;
};

/** An evening that leaves ten days for the notice. */
export const usualTime = (now: Date): string => `${dayOf(new Date(now.getTime() + 11 * 86_400_000))}T19:30`;

/** Of the rules in force those that fit a kind: a decision needs a body that decides. */
export const rulesFor = (kind: Kind, inForce: readonly Rule[]): Rule[] =>
  inForce.filter((rule) => kind !== 'decision' || !rule.advisory);
