import type { IsoDay } from '../../petitions/calendar.ts';
import { catalogue } from './catalogue.ts';
import type { Rule } from './rule.ts';

/** `overrides` are the switches that a region pack may set for one meeting. */
export type InForce = {
  asOf: IsoDay;
  region?: string;
  overrides?: { remoteCounts?: boolean; recusal?: Rule['recusal'] };
};

/**
 * The version of a rule in force on that day, or undefined when there is none. A rule of the region, or of the region
 * around it, goes before the country's; of two versions for one place the later one holds.
 */
export function findRule(
  id: string,
  { asOf, region, overrides }: InForce,
  rules = catalogue,
): Rule | undefined {
  const [rule] = rules
    .filter((r) => r.id === id && r.effectiveFrom <= asOf && covers(r.region, region))
    .sort((a, b) => nearness(b) - nearness(a) || b.effectiveFrom.localeCompare(a.effectiveFrom));
  return (
    rule && {
      ...rule,
      remoteCounts: overrides?.remoteCounts ?? rule.remoteCounts,
      recusal: overrides?.recusal ?? rule.recusal,
    }
  );
}

const country = 'CN';
const covers = (place = country, region = country): boolean =>
  region === place || region.startsWith(`${place}-`);
const nearness = (rule: Rule): number => (rule.region ?? country).length;
