import { describe, expect, it } from '@jest/globals';
import { decideList } from '@yishiting/shared/ballots/decide-list.ts';
import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import type { RuleId } from '@yishiting/shared/ballots/rules/rule.ts';
import { areaBar, standingOf } from './standing.ts';

const keys = ['o1', 'o2', 'o3', 'o4'];
const verdictOf = (id: RuleId, ticks: number[], area?: number[], present = 30) => {
  const rule = findRule(id, { asOf: '2026-06-01' });
  if (!rule) throw new Error('no rule');
  const options = keys.slice(0, ticks.length).map((key) => ({ key, zh: key, en: '' }));
  const by = (of: number[], all: number) => ({
    ...{ eligible: all, present: all, ticked: all, abstain: 0 },
    ticks: Object.fromEntries(of.map((n, i) => [keys[i], n])),
  });
  const heads = { ...by(ticks, present), eligible: 30 };
  return decideList(
    rule,
    { kind: 'list', most: 2, options },
    { ...heads, ...(area && { area: by(area, 1000) }) },
  );
};
const standings = (verdict: ReturnType<typeof verdictOf>) =>
  verdict.options.map((option) => standingOf(verdict, option));

describe('what is said beside an option', () => {
  it('tells who is equal over the last place from who has fewer votes than those that got one', () => {
    expect(standings(verdictOf('VRA', [20, 18, 16, 2]))).toEqual(['carried', 'carried', 'no-place', null]);
    expect(standings(verdictOf('VRA', [20, 18, 18, 3]))).toEqual(['carried', 'tied', 'tied', null]);
    expect(standings(verdictOf('VRA', [18, 18, 18]))).toEqual(['tied', 'tied', 'tied']);
  });

  it('says where heads are enough and floor area is not', () => {
    const verdict = verdictOf('OWN-G', [20, 18, 4], [600, 500, 900]);
    expect(standings(verdict)).toEqual(['carried', 'area-short', null]);
    expect(areaBar(verdict)).toEqual({ base: 1000, needed: 501 });
    expect(areaBar(verdictOf('VRA', [20, 18]))).toBeNull();
  });

  it('is nothing without a quorum', () => {
    expect(standings(verdictOf('VRA', [10, 10], undefined, 15))).toEqual([null, null]);
  });
});
