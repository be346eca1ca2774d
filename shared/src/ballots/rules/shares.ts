import type { Fraction } from '../fraction.ts';

/** 过半数: more than half. */
export const overHalf = { num: 1, den: 2, strict: true } as const satisfies Fraction;
/** 半数以上: half is enough. */
export const half = { num: 1, den: 2, strict: false } as const satisfies Fraction;
/** 三分之二以上: two thirds are enough. */
export const twoThirds = { num: 2, den: 3, strict: false } as const satisfies Fraction;
/** 四分之三以上: three quarters are enough. */
export const threeQuarters = { num: 3, den: 4, strict: false } as const satisfies Fraction;
/** Everybody. */
export const all = { num: 1, den: 1, strict: false } as const satisfies Fraction;
