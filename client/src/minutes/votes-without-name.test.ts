import { expect, test } from '@jest/globals';
import { votesWithoutName } from './votes-without-name.ts';

const tally = { yes: 5, no: 1, abstain: 1 };
const byPhone = (n: number) => Array.from({ length: n }, (_, i) => `村民${i}`);

test('three of seven who raised a hand have no line by name, and are said as a sum', () => {
  expect(votesWithoutName(tally, byPhone(4))).toBe(3);
  expect(votesWithoutName(tally, byPhone(7))).toBe(0);
});

test('a count that is not shown has no sum', () => {
  expect(votesWithoutName(undefined, [])).toBe(0);
  expect(votesWithoutName(null, [])).toBe(0);
});
