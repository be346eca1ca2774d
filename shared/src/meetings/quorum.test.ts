import { describe, expect, it } from '@jest/globals';
import { findRule } from '../ballots/rules/find-rule.ts';
import type { Rule, RuleId } from '../ballots/rules/rule.ts';
import { checkQuorum } from './quorum.ts';

const rule = (id: RuleId) => findRule(id, { asOf: '2026-06-01' }) as Rule;
const onSite = (id: RuleId, eligible: number, present: number) =>
  checkQuorum(rule(id), { eligible, present, remote: 0 }).met;

describe('quorum', () => {
  it.each<[RuleId, number, number]>([
    ['VA-P', 400, 201],
    ['VA-H', 99, 66],
    ['VA-H', 100, 67],
    ['VRA', 45, 30],
    ['VRA', 41, 28],
    ['VGM', 90, 60],
    ['RA-P', 401, 201],
    ['RA-H', 300, 151],
    ['RRA', 50, 34],
    ['CMA', 600, 400],
    ['CMA', 601, 401],
    ['CCB', 7, 5],
    ['PM', 30, 20],
  ])('%s with %i eligible needs %i and not one fewer', (id, eligible, least) => {
    expect(checkQuorum(rule(id), { eligible, present: least, remote: 0 }).needed).toBe(least);
    expect([onSite(id, eligible, least - 1), onSite(id, eligible, least)]).toEqual([false, true]);
  });

  it.each<RuleId>(['CRA', 'LAND', 'CONS'])(
    '%s asks for no quorum, but nobody at all is not a meeting',
    (id) => {
      expect([onSite(id, 20, 0), onSite(id, 20, 1)]).toEqual([false, true]);
    },
  );

  it('remote people are named apart and not counted by default', () => {
    const quorum = checkQuorum(rule('VRA'), { eligible: 45, present: 29, remote: 10 });
    expect(quorum).toMatchObject({ met: false, counted: 29, needed: 30 });
    expect(quorum.steps[0]).toEqual({
      key: 'explain.heads.remote-apart',
      params: { remote: 10 },
      article: 'VC 30',
    });
  });

  it('remote members of the collective are counted', () => {
    expect(checkQuorum(rule('CMA'), { eligible: 612, present: 335, remote: 96 })).toMatchObject({
      met: true,
      counted: 431,
      needed: 408,
    });
  });

  it('owners need two thirds by heads and by area', () => {
    const owners = (present: number, areaPresent: number) =>
      checkQuorum(rule('OWN-G'), {
        eligible: 300,
        present,
        remote: 0,
        area: { eligible: 30_000_00, present: areaPresent, remote: 0 },
      });
    expect(owners(200, 20_000_00)).toMatchObject({ met: true, area: { met: true, needed: 20_000_00 } });
    expect(owners(200, 20_000_00 - 1)).toMatchObject({ met: false, needed: 200, area: { met: false } });
    expect(owners(199, 20_000_00)).toMatchObject({ met: false, area: { met: true } });
  });

  it('a rule by area refuses to guess an area', () => {
    expect(() => checkQuorum(rule('OWN-S'), { eligible: 3, present: 3, remote: 0 })).toThrow(RangeError);
  });
});
