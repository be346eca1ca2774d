import { catalogue } from './catalogue.ts';
import type { Rule } from './rule.ts';

/** What a head is under a rule, for `explainVerdict` where only the rule's id is known. */
export const unitOf = (ruleId: string): Rule['unit'] =>
  catalogue.find((rule) => rule.id === ruleId)?.unit ?? 'person';
