/** Share of a base. `strict` means more than num/den (过半数), otherwise at least num/den (以上 includes the number). */
export type Fraction = { num: number; den: number; strict: boolean };

const product = (a: number, b: number): number => {
  const value = a * b;
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || !Number.isSafeInteger(value)) {
    throw new RangeError(`not an exact integer: ${a} × ${b}`);
  }
  return value;
};

/**
 * Does `x` out of `n` reach the fraction? Integers only, compared crosswise, so nothing is rounded.
 * `x` and `n` share one unit: heads, households, or 0.01 m².
 */
export function meets(x: number, n: number, fraction: Fraction): boolean {
  const have = product(x, fraction.den);
  const want = product(n, fraction.num);
  return fraction.strict ? have > want : have >= want;
}

/** The smallest integer that reaches the fraction of `n`, in the unit of `n`. */
export function needed(n: number, fraction: Fraction): number {
  const want = product(n, fraction.num);
  const rest = want % fraction.den;
  const whole = (want - rest) / fraction.den;
  return fraction.strict || rest > 0 ? whole + 1 : whole;
}
