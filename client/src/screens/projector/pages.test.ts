import { describe, expect, it } from '@jest/globals';
import { pagesOf } from './pages.ts';

const alike = (n: number, height = 10) => Array.from({ length: n }, () => height);

describe('pages of the hall’s screen', () => {
  it('are one as long as everything stands in its columns', () => {
    expect(pagesOf(alike(10), 50, 2)).toEqual([[0, 10]]);
    expect(pagesOf(alike(5), 50, 1)).toEqual([[0, 5]]);
    expect(pagesOf([], 50, 2)).toEqual([]);
  });

  it('have as many items each as the others, not a full one and a rest', () => {
    expect(pagesOf(alike(11), 50, 2)).toEqual([
      [0, 6],
      [6, 11],
    ]);
    expect(pagesOf(alike(20), 30, 2).map(([from, to]) => to - from)).toEqual([5, 5, 5, 5]);
  });

  it('are no more than are needed, though some items are higher', () => {
    expect(pagesOf([20, 20, 40, 20, 20, 20], 40, 1)).toEqual([
      [0, 2],
      [2, 3],
      [3, 5],
      [5, 6],
    ]);
  });

  it('show every item once, in its order, also those that are higher than the room', () => {
    for (const heights of [alike(7, 60), [10, 60, 10, 10], alike(13, 25), [10]]) {
      const pages = pagesOf(heights, 50, 2);
      expect(pages.flatMap(([from, to]) => heights.map((_, i) => i).slice(from, to))).toEqual(
        heights.map((_, i) => i),
      );
    }
  });
});
