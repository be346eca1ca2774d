import { expect, test } from '@jest/globals';
import { Gaps } from './gaps.ts';

const answers = (gaps: Gaps, n: number) => Array.from({ length: n }, () => gaps.leaveOut(false));

test('who types on while its answer is on its way is asked once, and has 2,000 edits for it', () => {
  const gaps = new Gaps();
  const [first, ...more] = answers(gaps, 2000);
  expect(first).toBe('ask');
  expect(new Set(more)).toEqual(new Set(['wait']));
  expect(gaps.leaveOut(false)).toBe('refuse');
});

test('with the whole answer here it is asked again at the next gap', () => {
  const gaps = new Gaps();
  answers(gaps, 30);
  expect(gaps.areOpen).toBe(true);
  gaps.fill();
  expect(gaps.areOpen).toBe(false);
  expect(gaps.leaveOut(false)).toBe('ask');
});

test('a gap in a whole answer is refused', () => {
  expect(new Gaps().leaveOut(true)).toBe('refuse');
});
