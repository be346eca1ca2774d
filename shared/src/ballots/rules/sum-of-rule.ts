import { ruleSumTexts } from '../../text/rule-sum.text.ts';
import { rulesTexts } from '../../text/rules.text.ts';
import { type Language, speaker } from '../../text/text.ts';
import type { Rule } from './rule.ts';

const known = speaker(rulesTexts);
const sums = speaker(ruleSumTexts);

export type SummedRule = Pick<Rule, 'id' | 'region' | 'unit' | 'quorum' | 'pass' | 'alsoByArea' | 'advisory'>;
type Share = { num: number; den: number; strict: boolean };

/**
 * The rule in one sentence: who must be there, and what carries. The country's are worded by hand; a region's own is said
 * from its numbers, so that the sentence says what is counted by.
 */
export function sumOfRule(language: Language, rule: SummedRule): string {
  if (!rule.region || rule.region === 'CN') return known(language)(`rule.${rule.id}.sum`);
  const say = sums(language);
  const share = ({ num, den, strict }: Share) =>
    num * 2 === den
      ? say(strict ? 'share.over-half' : 'share.half')
      : say(strict ? 'share.over' : 'share.least', { num, den });
  const unit = say(`unit.${rule.unit}`);
  if (rule.advisory) return say('sum.advisory');
  const parts = [
    rule.quorum ? say('sum.quorum', { share: share(rule.quorum), unit }) : say('sum.no-quorum'),
    say(`sum.pass.${rule.pass.of}`, { share: share(rule.pass), unit }),
    ...(rule.alsoByArea ? [say('sum.by-area')] : []),
  ];
  return parts.join(say('between-parts')) + say('end');
}
