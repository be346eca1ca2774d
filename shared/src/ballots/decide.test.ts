import { describe, expect, it } from '@jest/globals';
import { type Count, decide } from './decide.ts';
import { findRule } from './rules/find-rule.ts';
import type { Rule, RuleId } from './rules/rule.ts';
import { verdictFromSteps } from './verdict-from-steps.ts';

const rule = (id: RuleId, recusal?: Rule['recusal']) =>
  findRule(id, { asOf: '2026-06-01', overrides: { recusal } }) as Rule;
const count = (
  eligible: number,
  present: number,
  yes: number,
  no = 0,
  abstain = 0,
  more: Partial<Count> = {},
) => ({ eligible, present, yes, no, abstain, ...more });
const adopted = (id: RuleId, votes: Count) => decide(rule(id), votes).adopted;

describe('a majority', () => {
  it.each<[RuleId, number, number, number]>([
    ['VA-P', 400, 201, 101],
    ['VA-H', 186, 131, 66],
    ['VRA', 45, 30, 16],
    ['VGM', 90, 61, 31],
    ['RA-P', 400, 250, 126],
    ['RA-H', 400, 251, 126],
    ['RRA', 50, 34, 18],
    ['CMA', 600, 400, 400],
    ['CMA', 601, 450, 401],
    ['CRA', 61, 50, 41],
    ['CCB', 7, 5, 4],
    ['LAND', 612, 500, 408],
    ['PM', 30, 20, 15],
    ['CONS', 12, 9, 9],
  ])('%s of %i with %i present needs %i and not one fewer', (id, eligible, present, least) => {
    expect(decide(rule(id), count(eligible, present, least)).needed).toBe(least);
    expect(adopted(id, count(eligible, present, least))).toBe(true);
    expect(adopted(id, count(eligible, present, least - 1))).toBe(false);
  });

  it('abstaining and not voting work like a no', () => {
    expect(decide(rule('VRA'), count(45, 32, 16, 0, 16))).toMatchObject({
      base: 32,
      needed: 17,
      adopted: false,
    });
    expect(decide(rule('VRA'), count(45, 32, 16))).toMatchObject({ base: 32, needed: 17, adopted: false });
  });

  it('a tie never carries, also where half would be enough', () => {
    expect(adopted('VRA', count(45, 30, 15, 15))).toBe(false);
    expect(adopted('PM', count(30, 30, 15, 15))).toBe(false);
    expect(adopted('PM', count(30, 30, 15, 14, 1))).toBe(true);
    expect(decide(rule('PM'), count(30, 30, 15, 15)).steps.map((step) => step.key)).toContain(
      'explain.heads.tie',
    );
  });

  it('without quorum base and needed are stated and nothing is adopted', () => {
    expect(decide(rule('VA-H'), count(186, 121, 0))).toMatchObject({
      quorate: false,
      base: 121,
      needed: 61,
      adopted: false,
    });
    expect(adopted('VA-H', count(186, 123, 123))).toBe(false);
    expect(adopted('VA-H', count(186, 124, 124))).toBe(true);
  });

  it('a meeting of nobody decides nothing', () => {
    expect(decide(rule('CONS'), count(0, 0, 0))).toMatchObject({
      quorate: false,
      base: 0,
      needed: 0,
      adopted: false,
    });
  });

  it('recused people stay in the base unless the rule removes them', () => {
    const votes = count(45, 32, 16, 12, 0, { recused: 2 });
    expect(decide(rule('VRA', 'keepInBase'), votes)).toMatchObject({ base: 32, needed: 17, adopted: false });
    expect(decide(rule('VRA', 'removeFromBase'), votes)).toMatchObject({
      base: 30,
      needed: 16,
      adopted: true,
    });
    expect(decide(rule('CMA', 'removeFromBase'), count(603, 500, 400, 0, 0, { recused: 3 }))).toMatchObject({
      base: 600,
      needed: 400,
    });
  });

  it('refuses a count in which somebody voted twice', () => {
    expect(() => decide(rule('VRA'), count(45, 30, 20, 11))).toThrow(RangeError);
    expect(() => decide(rule('VRA'), count(45, 30, -1))).toThrow(RangeError);
  });
});

describe('owners', () => {
  const owners = (id: RuleId, yes: number, areaYes: number, more: Partial<Count> = {}) =>
    decide(rule(id), { ...count(300, 200, yes), area: { ...count(30_000_00, 20_000_00, areaYes) }, ...more });

  it('ordinary matters need more than half of those who take part, by heads and by area', () => {
    expect(owners('OWN-G', 101, 10_000_01)).toMatchObject({
      base: 200,
      needed: 101,
      adopted: true,
      area: { base: 20_000_00, yes: 10_000_01, needed: 10_000_01, adopted: true },
    });
    expect(owners('OWN-G', 100, 10_000_01)).toMatchObject({ adopted: false, area: { adopted: true } });
    expect(owners('OWN-G', 101, 10_000_00)).toMatchObject({ adopted: false, area: { adopted: false } });
  });

  it('special matters need three quarters of both', () => {
    expect(owners('OWN-S', 150, 15_000_00).adopted).toBe(true);
    expect(owners('OWN-S', 149, 15_000_00).adopted).toBe(false);
    expect(owners('OWN-S', 150, 14_999_99).adopted).toBe(false);
  });

  it('who takes part on paper counts for quorum and base without being there', () => {
    expect(owners('OWN-G', 101, 10_500_01, { present: 20, participating: 200 })).toMatchObject({
      quorate: true,
      base: 200,
    });
    expect(owners('OWN-G', 101, 10_500_01, { present: 20, yes: 20 })).toMatchObject({ quorate: false });
  });
});

describe('the worked scenarios', () => {
  it.each<[string, RuleId, Count, object]>([
    [
      'compensation seven to three',
      'CMA',
      count(612, 431, 402, 20, 9),
      { base: 612, needed: 408, adopted: false },
    ],
    [
      'compensation six to four',
      'CMA',
      count(612, 438, 411, 18, 9),
      { base: 612, needed: 408, adopted: true },
    ],
    ['loading hours', 'RRA', count(50, 34, 18, 12, 4), { base: 34, needed: 18, adopted: true }],
    ['water at 3.6 yuan', 'VA-H', count(186, 131, 65, 60, 6), { base: 131, needed: 66, adopted: false }],
    ['water at 3.8 yuan', 'VA-H', count(186, 131, 66, 60, 5), { base: 131, needed: 66, adopted: true }],
    ['street lamps at 20 yuan', 'VRA', count(45, 32, 16, 14, 2), { base: 32, needed: 17, adopted: false }],
    ['street lamps at 12 yuan', 'VRA', count(45, 32, 19, 10, 3), { base: 32, needed: 17, adopted: true }],
    ['bus stop', 'VA-H', count(90, 63, 38, 21, 4), { base: 63, needed: 32, adopted: true }],
    ['hardship help', 'VRA', count(36, 27, 20, 4, 3), { base: 27, needed: 14, adopted: true }],
  ])('%s', (_, id, votes, expected) => {
    const verdict = decide(rule(id), votes);
    expect(verdict).toMatchObject({ quorate: true, ...expected });
    expect(verdictFromSteps(verdict.steps)).toEqual(verdict);
  });
});

describe('the explanation', () => {
  it('gives a sentence, its numbers and the article, in order of reading', () => {
    expect(decide(rule('VRA'), count(45, 32, 16, 14, 2)).steps).toEqual([
      {
        key: 'explain.heads.quorum-at-least',
        params: { eligible: 45, num: 2, den: 3, needed: 30 },
        article: 'VC 30',
      },
      { key: 'explain.heads.quorum-met', params: { counted: 32, needed: 30 }, article: 'VC 30' },
      { key: 'explain.heads.base-present', params: { base: 32 }, article: 'VC 30' },
      { key: 'explain.heads.votes', params: { yes: 16, no: 14, abstain: 2, notVoted: 0 }, article: null },
      {
        key: 'explain.heads.pass-more-than',
        params: { base: 32, num: 1, den: 2, needed: 17 },
        article: 'VC 30',
      },
      { key: 'explain.heads.not-reached', params: { yes: 16, needed: 17 }, article: 'VC 30' },
      { key: 'explain.rejected', params: {}, article: 'VC 30' },
    ]);
  });

  it('says when a poll decides nothing', () => {
    expect(decide(rule('CONS'), count(12, 9, 9)).steps.at(-1)?.key).toBe('explain.advisory');
  });

  it('refuses to be recomputed when numbers are missing', () => {
    const { steps } = decide(rule('VRA'), count(45, 32, 16));
    expect(() => verdictFromSteps(steps.filter((step) => step.key !== 'explain.heads.votes'))).toThrow(
      RangeError,
    );
  });
});

describe('who left while the ballot was open', () => {
  const voted = count(45, 31, 16);

  it('changes nothing, and is told; so is that fewer than the quorum were there at the close', () => {
    const whole = decide(rule('VRA'), voted);
    for (const { left, key } of [
      { left: 1, key: 'explain.heads.left-since' },
      { left: 2, key: 'explain.heads.left-below' },
    ]) {
      const verdict = decide(rule('VRA'), { ...voted, left });
      expect({ ...verdict, steps: [] }).toEqual({ ...whole, steps: [] });
      expect(verdict.steps).toContainEqual({ key, params: { left, here: 31 - left }, article: null });
      expect(verdictFromSteps(verdict.steps)).toEqual(verdict);
    }
  });
});
