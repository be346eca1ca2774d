import { ruleSumTexts } from '../../text/rule-sum.text.ts';
import { rulesTexts } from '../../text/rules.text.ts';
import { type Language, speaker } from '../../text/text.ts';
import { catalogue } from './catalogue.ts';
import { findRule } from './find-rule.ts';
import type { Rule } from './rule.ts';

const known = speaker(rulesTexts);
const sums = speaker(ruleSumTexts);

export type SummedRule = Pick<Rule, 'id' | 'unit' | 'orUnit' | 'quorum' | 'pass' | 'alsoByArea' | 'advisory'>;
type Share = { num: number; den: number; strict: boolean };

/**
 * The rule in one sentence: who must be there, and what carries. The country's newest are worded by hand; a region's own,
 * one of before and one whose unit was chosen are said from their numbers, so that the sentence says what is counted by.
 */
export function sumOfRule(language: Language, rule: SummedRule): string {
  if (isWorded(rule)) return known(language)(`rule.${rule.id}.sum`);
  const say = sums(language);
  const share = ({ num, den, strict }: Share) => {
    if (num * 2 === den) return say(strict ? 'share.over-half' : 'share.half');
    if (num * 3 === den * 2 && !strict) return say('share.two-thirds');
    return say(strict ? 'share.over' : 'share.least', { num, den });
  };
  const first = say(`unit.${rule.unit}`);
  const unit = rule.orUnit ? say('unit.or', { first, second: say(`unit.${rule.orUnit}`) }) : first;
  if (rule.advisory) return say('sum.advisory');
  const parts = [
    rule.quorum ? say('sum.quorum', { share: share(rule.quorum), unit }) : say('sum.no-quorum'),
    say(`sum.pass.${rule.pass.of}`, { share: share(rule.pass), unit }),
    ...(rule.alsoByArea ? [say('sum.by-area')] : []),
  ];
  return parts.join(say('between-parts')) + say('end');
}

const numbersOf = ({ unit, orUnit, quorum, pass, alsoByArea, advisory }: SummedRule): string =>
  JSON.stringify([
    unit,
    orUnit,
    quorum && [quorum.num, quorum.den, quorum.strict],
    pass.num,
    pass.den,
    pass.strict,
    pass.of,
    alsoByArea,
    advisory,
  ]);

const isWorded = (rule: SummedRule): boolean => {
  const newest = findRule(rule.id, { asOf: '9999-12-31' }, catalogue);
  return newest !== undefined && numbersOf(rule) === numbersOf(newest);
};
