import { describe, expect, it } from '@jest/globals';
import { decide } from '@yishiting/shared/ballots/decide.ts';
import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import { type Rule, ruleHeadOf } from '@yishiting/shared/ballots/rules/rule.ts';
import { arithmeticOf, briefArithmeticOf, countKeyOf } from './verdict.ts';

const count = { eligible: 99, present: 65, yes: 60, no: 5, abstain: 0 };
const rule = findRule('VRA', { asOf: '2026-06-01' }) as Rule;
const verdict = decide(rule, count);
const ofUnit = (unit: Rule['unit']) => ({ rule: ruleHeadOf({ ...rule, unit }) });

describe('a result on a screen', () => {
  it('counts what the rule of the meeting counts, whatever the country’s of that name does', () => {
    for (const say of [arithmeticOf, briefArithmeticOf]) {
      expect(say(ofUnit('household'), verdict, 'zh-CN')[0]?.text).toContain('应到99户');
      expect(say(ofUnit('representative'), verdict, 'zh-CN')[0]?.text).toContain('应到99人');
    }
    expect(countKeyOf(ofUnit('household'))).toBe('count.household');
    expect(countKeyOf(ofUnit('party'))).toBe('count.party');
  });

  it('of before, when no picture named the unit, counts by the country’s rule', () => {
    const { unit: _, ...head } = ruleHeadOf(rule);
    expect(countKeyOf({ rule: { ...head, id: 'VA-H' } })).toBe('count.household');
    expect(countKeyOf({ rule: head })).toBe('count.person');
  });
});
