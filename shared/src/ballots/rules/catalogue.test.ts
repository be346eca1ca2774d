import { describe, expect, it } from '@jest/globals';
import { catalogue } from './catalogue.ts';
import { findRule } from './find-rule.ts';
import { type Rule, ruleIds, ruleSchema } from './rule.ts';

const asOf = '2026-06-01';
const vra = (more: Partial<Rule>) => ({ ...(findRule('VRA', { asOf }) as Rule), ...more });

describe('the catalogue of rules', () => {
  it('has every rule once in a valid form', () => {
    expect(catalogue.map((rule) => rule.id).sort()).toEqual([...ruleIds].sort());
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
    expect(findRule('VRA', { asOf: '2025-12-31' })).toBeUndefined();
    expect(findRule('VRA', { asOf: '2026-01-01' })?.source).toBe('VC 30');
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
