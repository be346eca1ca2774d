import { describe, expect, it } from '@jest/globals';
import { decideList, type ListCount } from './decide-list.ts';
import { explainList } from './explain-list.ts';
import { listFromSteps } from './list-from-steps.ts';
import { findRule } from './rules/find-rule.ts';
import type { Rule, RuleId } from './rules/rule.ts';

const rule = (id: RuleId) => findRule(id, { asOf: '2026-06-01' }) as Rule;
const list = (options: number, most: number) => ({
  kind: 'list' as const,
  most,
  options: Array.from({ length: options }, (_, i) => ({ key: `o${i + 1}`, zh: `候选${i + 1}`, en: '' })),
});
const ticksOf = (ticks: readonly number[]) => Object.fromEntries(ticks.map((n, i) => [`o${i + 1}`, n]));
/** 45 representatives, 30 of them here, all of whom ticked something unless said otherwise. */
const count = (ticks: readonly number[], more: Partial<ListCount> = {}): ListCount => ({
  eligible: 45,
  present: 30,
  ticked: 30,
  abstain: 0,
  ticks: ticksOf(ticks),
  ...more,
});
const carried = (ticks: number[], most: number, more: Partial<ListCount> = {}, id: RuleId = 'VRA') =>
  decideList(rule(id), list(ticks.length, most), count(ticks, more))
    .options.filter((option) => option.carried)
    .map((option) => option.key);

describe('a choice of one from a list', () => {
  it('carries the option that more than half of those present named, and half is not enough', () => {
    expect(carried([16, 14], 1)).toEqual(['o1']);
    expect(carried([15, 15], 1)).toEqual([]);
    expect(carried([15, 10, 5], 1)).toEqual([]);
  });

  it('keeps who abstained or did not vote in the base', () => {
    expect(carried([15, 0], 1, { ticked: 15, abstain: 10 })).toEqual([]);
    expect(carried([16, 0], 1, { ticked: 16 })).toEqual(['o1']);
  });

  it('carries nothing below the quorum, and states votes and bar all the same', () => {
    const verdict = decideList(rule('VRA'), list(2, 1), count([20, 5], { present: 29, ticked: 25 }));
    expect(verdict).toMatchObject({ quorate: false, base: 29, needed: 15, adopted: false });
    expect(verdict.options).toEqual([
      { key: 'o1', yes: 20, reached: true, carried: false },
      { key: 'o2', yes: 5, reached: false, carried: false },
    ]);
    expect(verdict.steps.at(-1)?.key).toBe('explain.no-quorum');
  });
});

describe('a choice of several from a list', () => {
  it('carries at most as many as there are places, those with more votes first', () => {
    expect(carried([17, 22, 19, 2], 2)).toEqual(['o2', 'o3']);
    expect(carried([17, 22, 19, 2], 3)).toEqual(['o1', 'o2', 'o3']);
    expect(carried([16, 15], 2, { ticked: 16 })).toEqual(['o1']);
  });

  it('leaves out all who are equal over the last place, and keeps those ahead of them', () => {
    expect(carried([18, 22, 18, 2], 2)).toEqual(['o2']);
    expect(carried([15, 15], 1, { eligible: 30 }, 'PM')).toEqual([]);
    const tie = decideList(rule('VRA'), list(3, 2), count([20, 20, 20])).steps;
    expect(tie.find((step) => step.key === 'explain.places-tie')?.params).toEqual({
      yes: 20,
      tied: 3,
      left: 2,
    });
  });

  it('carries equals when there is a place for each of them', () => {
    expect(carried([20, 20, 20], 3)).toEqual(['o1', 'o2', 'o3']);
    expect(carried([20, 20, 3], 2)).toEqual(['o1', 'o2']);
  });

  it('an option that half must name is not beaten by those who named another', () => {
    const half = { eligible: 30, present: 30, ticked: 30 };
    expect(carried([15, 15], 2, half, 'PM')).toEqual(['o1', 'o2']);
    expect(carried([14, 16], 2, half, 'PM')).toEqual(['o2']);
  });

  it('asks owners for heads and for floor area', () => {
    const heads = { eligible: 12, present: 10, ticked: 10 };
    const area = { eligible: 1200, present: 1000, ticked: 1000, abstain: 0, ticks: ticksOf([400, 700]) };
    const { options } = decideList(rule('OWN-G'), list(2, 2), count([8, 7], { ...heads, area }));
    expect(options).toEqual([
      { key: 'o1', yes: 8, area: 400, reached: false, carried: false },
      { key: 'o2', yes: 7, area: 700, reached: true, carried: true },
    ]);
  });
});

describe('the arithmetic of a list', () => {
  it('gives the verdict back from its own numbers', () => {
    const ask = list(4, 2);
    for (const ticks of [
      [17, 22, 19, 2],
      [18, 22, 18, 2],
      [1, 2, 3, 25],
      [15, 15, 15, 15],
      [16, 16, 16, 12],
    ]) {
      const verdict = decideList(rule('VRA'), ask, count(ticks));
      const keys = ask.options.map((option) => option.key);
      expect(listFromSteps(verdict.steps, keys)).toEqual(verdict);
    }
  });

  it('reads in both languages, with the options by their names', () => {
    const { steps } = decideList(rule('VRA'), list(3, 2), count([22, 18, 18], { ticked: 29, abstain: 1 }));
    const say = (language: 'zh-CN' | 'en') =>
      explainList(language, steps, ['张三', '李四', '王五'], 'representative').map((s) => s.text);
    expect(say('zh-CN')).toEqual([
      '应到45人，到会30人，达到三分之二（需30人）。',
      '选了的29票，弃权1票，没投0票。',
      '每一项都要超过到会30人的半数，至少16票。',
      '张三：22票，票数够。',
      '李四：18票，票数够。',
      '王五：18票，票数够。',
      '最多定2项，票数够的有3项。',
      '还剩1个名额，却有2项同为18票：都不算定下，主持人没有决定票。',
      '定下：张三。',
      '结果：通过。',
    ]);
    expect(say('en').slice(6, 9)).toEqual([
      '2 places; 3 options have enough votes.',
      '2 options are equal with 18 and only 1 place is left: none of them is carried, and the chair has no casting vote.',
      'Carried: 张三.',
    ]);
    const all = decideList(rule('CONS'), list(1, 1), count([30])).steps;
    expect(explainList('zh-CN', all, ['方案一'], 'party').map((s) => s.text)).toContain(
      '每一项都要到会30方全部选。',
    );
  });

  it('says of floor area that it is enough or not, and of places that both are needed', () => {
    const heads = { eligible: 12, present: 10, ticked: 10 };
    const area = {
      ...{ eligible: 120_000, present: 100_000, ticked: 100_000, abstain: 0 },
      ticks: ticksOf([40_000, 70_000]),
    };
    const { steps } = decideList(rule('OWN-G'), list(2, 2), count([8, 7], { ...heads, area }));
    const said = explainList('zh-CN', steps, ['电梯', '外墙'], 'owner').map((s) => s.text);
    expect(said).toEqual(
      expect.arrayContaining([
        '按人数：电梯：8票，票数够。',
        '按面积：电梯：400平方米，面积不够。',
        '按面积：外墙：700平方米，面积够。',
        '最多定2项，票数和面积都够的有1项。',
      ]),
    );
  });

  it('refuses more ticks than the votes allow, fewer than votes, and an option with more ticks than votes', () => {
    expect(() => carried([31, 0], 2, { present: 40, ticked: 30 })).toThrow(RangeError);
    expect(() => carried([20, 20], 1)).toThrow(RangeError);
    expect(() => carried([10, 10], 2)).toThrow(RangeError);
    expect(() => carried([-1, 31], 2)).toThrow(RangeError);
    expect(() => decideList(rule('VRA'), list(0, 1), count([], { ticked: 0 }))).toThrow(RangeError);
  });
});
