import { describe, expect, it } from '@jest/globals';
import { decide } from '@yishiting/shared/ballots/decide.ts';
import { decideList } from '@yishiting/shared/ballots/decide-list.ts';
import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import { type Rule, ruleHeadOf } from '@yishiting/shared/ballots/rules/rule.ts';
import { tallyListPoll } from '@yishiting/shared/ballots/tally-poll.ts';
import { arithmeticBeside, arithmeticOf, briefArithmeticOf, countKeyOf, sayOutcome } from './verdict.ts';

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

  it('over a list says how many are carried, and leaves the votes of each to its bar', () => {
    const options = ['修路', '装路灯', '修水渠'].map((zh, i) => ({ key: `o${i + 1}`, zh, en: '' }));
    const ask = { kind: 'list' as const, options, most: 2 };
    const votes = { eligible: 99, present: 66, ticked: 60, abstain: 5, ticks: { o1: 50, o2: 30, o3: 20 } };
    const of = { rule: ruleHeadOf(rule), ask };
    const list = decideList(rule, ask, votes);
    expect(sayOutcome('zh-CN', list)).toBe('定下1项');
    expect(
      sayOutcome(
        'zh-CN',
        decideList(rule, { ...ask, most: 3 }, { ...votes, ticks: { o1: 20, o2: 20, o3: 20 } }),
      ),
    ).toBe('都没有定下');
    const poll = tallyListPoll(ask, votes);
    expect(sayOutcome('zh-CN', poll)).toBe('摸底结果，不作数');
    for (const verdict of [list, poll]) {
      const said = (sentences: { text: string }[]) => sentences.map(({ text }) => text).join('');
      expect(said(arithmeticOf(of, verdict, 'zh-CN'))).toContain('修路：50票');
      expect(said(arithmeticBeside(of, verdict, 'zh-CN'))).not.toContain('修路');
      expect(said(arithmeticBeside(of, verdict, 'zh-CN'))).toContain('60票');
    }
  });
});
