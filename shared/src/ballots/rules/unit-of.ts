import { catalogue } from './catalogue.ts';
import type { Rule, RuleHead } from './rule.ts';

/** What a head is under a rule; pictures and papers of before name no unit, and then it is the country's. */
export const unitOf = ({ id, unit }: Pick<RuleHead, 'id' | 'unit'>): Rule['unit'] =>
  unit ?? catalogue.find((rule) => rule.id === id)?.unit ?? 'person';
