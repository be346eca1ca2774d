import { describe, expect, it } from '@jest/globals';
import { catalogue } from './catalogue.ts';
import { findRule } from './find-rule.ts';
import { chooseUnit, type Rule } from './rule.ts';
import { sumOfRule } from './sum-of-rule.ts';

const rule = (id: string) => findRule(id, { asOf: '2026-06-01' }) as Rule;

describe('a rule in one sentence', () => {
  it('is worded by hand only while its numbers are the ones that were worded', () => {
    expect(sumOfRule('zh-CN', rule('VA-P'))).toContain('18周岁以上村民');
    expect(sumOfRule('zh-CN', { ...rule('VA-P'), pass: rule('OWN-S').pass })).toBe(
      '过半数的人到会，参加表决的人4分之3以上同意，才算通过。',
    );
  });

  it('names what a meeting chose to count, or both where nothing is chosen', () => {
    expect(sumOfRule('zh-CN', rule('VGM'))).toContain('（或者户代表）');
    const byHouseholds = chooseUnit(rule('VGM'), 'household') as Rule;
    expect(sumOfRule('zh-CN', byHouseholds)).toBe('三分之二以上的户到会，到会的户过半数同意，才算通过。');
    expect(sumOfRule('en', { ...rule('VGM'), quorum: rule('VA-P').quorum })).toBe(
      'Present: more than half of all people (or households); for it: more than half of the people (or households) present.',
    );
  });
});

describe('the unit of a meeting', () => {
  it('is one that its article names, and then nothing is left to choose', () => {
    for (const written of catalogue) {
      const { orUnit: _, ...first } = written;
      expect(chooseUnit(written)).toEqual(first);
      expect(chooseUnit(written, written.orUnit)?.unit).toBe(written.orUnit ?? written.unit);
    }
    expect(chooseUnit(rule('VGM'), 'owner')).toBeUndefined();
    expect(chooseUnit(rule('VRA'), 'household')).toBeUndefined();
  });
});
