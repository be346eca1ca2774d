import { describe, expect, it } from '@jest/globals';
import { decide } from '../decide.ts';
import { catalogue } from './catalogue.ts';
import { findRule } from './find-rule.ts';
import { type Rule, ruleIds, ruleSchema } from './rule.ts';

const asOf = '2026-06-01';
const vra = (more: Partial<Rule>) => ({ ...(findRule('VRA', { asOf }) as Rule), ...more });

describe('the catalogue of rules', () => {
  it('has every rule, once for each first day, in a valid form', () => {
    expect(new Set(catalogue.map((rule) => rule.id))).toEqual(new Set(ruleIds));
    const versions = catalogue.map((rule) => `${rule.id} ${rule.effectiveFrom}`);
    expect(new Set(versions).size).toBe(versions.length);
    for (const rule of catalogue) expect(ruleSchema.parse(rule)).toEqual(rule);
  });

  it('refuses a share that nobody could reach, and a day that does not exist', () => {
    const pass = { num: 3, den: 2, strict: false, of: 'present' as const };
    expect(ruleSchema.safeParse(vra({ pass })).success).toBe(false);
    expect(ruleSchema.safeParse(vra({ pass: { num: 1, den: 1, strict: true, of: 'present' } })).success).toBe(
      false,
    );
    expect(ruleSchema.safeParse(vra({ effectiveFrom: '2026-02-30' })).success).toBe(false);
  });

  it('only the member assembly of the collective counts remote people by itself', () => {
    expect(catalogue.filter((rule) => rule.remoteCounts).map((rule) => rule.id)).toEqual(['CMA']);
  });
});

describe('finding a rule', () => {
  it('a law is not in force the day before it takes effect', () => {
    const sources = (id: string) =>
      ['2018-12-28', '2018-12-29', '2025-12-31', '2026-01-01'].map((asOf) => findRule(id, { asOf })?.source);
    expect(sources('VRA')).toEqual([undefined, 'VC2018 26', 'VC2018 26', 'VC 30']);
    expect(sources('RRA')).toEqual([undefined, 'UR2018 9', 'UR2018 9', 'UR 29']);
    expect(sources('CMA')).toEqual([undefined, undefined, 'RC 27', 'RC 27']);
    expect(sources('OWN-G')).toEqual([undefined, undefined, 'CC 278', 'CC 278']);
  });

  it('residents’ representatives were a quorum with more than half before 2026, and with two thirds since', () => {
    const met = (asOf: string, present: number) =>
      decide(findRule('RRA', { asOf }) as Rule, { eligible: 45, present, yes: 20, no: 0, abstain: 0 })
        .quorate;
    expect([22, 23].map((present) => met('2025-12-31', present))).toEqual([false, true]);
    expect([29, 30].map((present) => met('2026-01-01', present))).toEqual([false, true]);
  });

  it('an unknown rule is not found', () => {
    expect(findRule('XYZ', { asOf })).toBeUndefined();
  });

  it('the later of two versions holds from its first day', () => {
    const rules = [vra({ noticeDays: 5, effectiveFrom: '2027-01-01' }), vra({})];
    expect(findRule('VRA', { asOf: '2026-12-31' }, rules)?.noticeDays).toBe(3);
    expect(findRule('VRA', { asOf: '2027-01-01' }, rules)?.noticeDays).toBe(5);
  });

  it('the nearest region goes before the country, and no region covers its neighbour', () => {
    const rules = [
      vra({}),
      vra({ region: 'CN-51', noticeDays: 10 }),
      vra({ region: 'CN-51-0107', noticeDays: 7 }),
    ];
    const days = (region: string) => findRule('VRA', { asOf, region }, rules)?.noticeDays;
    expect([days('CN'), days('CN-63'), days('CN-51'), days('CN-51-0107'), days('CN-5')]).toEqual([
      3, 3, 10, 7, 3,
    ]);
  });

  it('a region pack may switch remote counting and recusal, and nothing else changes', () => {
    const switched = findRule('VRA', { asOf, overrides: { remoteCounts: true, recusal: 'removeFromBase' } });
    expect(switched).toEqual(vra({ remoteCounts: true, recusal: 'removeFromBase' }));
    expect(findRule('CMA', { asOf, overrides: { remoteCounts: false } })?.remoteCounts).toBe(false);
  });
});
