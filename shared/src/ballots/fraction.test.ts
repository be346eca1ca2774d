import { describe, expect, it } from '@jest/globals';
import { meets, needed } from './fraction.ts';
import { overHalf, threeQuarters, twoThirds } from './rules/shares.ts';

describe('a share of a base', () => {
  it('more than half does not include half', () => {
    expect(meets(200, 400, overHalf)).toBe(false);
    expect(meets(201, 400, overHalf)).toBe(true);
    expect(meets(15, 31, overHalf)).toBe(false);
    expect(meets(16, 31, overHalf)).toBe(true);
  });

  it('two thirds include two thirds', () => {
    expect(meets(65, 99, twoThirds)).toBe(false);
    expect(meets(66, 99, twoThirds)).toBe(true);
    expect(meets(66, 100, twoThirds)).toBe(false);
    expect(meets(67, 100, twoThirds)).toBe(true);
  });

  it('needed is the smallest number that passes', () => {
    for (const share of [overHalf, twoThirds, threeQuarters]) {
      for (let n = 1; n <= 60; n += 1) {
        const least = needed(n, share);
        expect([meets(least - 1, n, share), meets(least, n, share)]).toEqual([false, true]);
      }
    }
  });

  it('floor areas of a whole town in 0.01 m² are compared exactly', () => {
    const area = 900_000_000_001;
    expect(needed(area, threeQuarters)).toBe(675_000_000_001);
    expect(meets(675_000_000_000, area, threeQuarters)).toBe(false);
  });

  it('refuses what is not an exact integer instead of rounding', () => {
    expect(() => meets(1.5, 3, overHalf)).toThrow(RangeError);
    expect(() => needed(Number.MAX_SAFE_INTEGER, twoThirds)).toThrow(RangeError);
  });
});
