import { describe, expect, test } from '@jest/globals';
import { type Change, changeBetween, type Delta, movedBy, rebase, track } from './text-change.ts';

const apply = (text: string, { index, remove, insert }: Change) =>
  text.slice(0, index) + insert + text.slice(index + remove);

describe('what was typed', () => {
  test.each([
    ['水价', '水价表', 3, { index: 2, remove: 0, insert: '表' }],
    ['水价表', '水表', 1, { index: 1, remove: 1, insert: '' }],
    ['水价', '电价', 1, { index: 0, remove: 1, insert: '电' }],
    ['', '水', 1, { index: 0, remove: 0, insert: '水' }],
    ['水', '', 0, { index: 0, remove: 1, insert: '' }],
  ])('%s → %s', (before, after, caret, change) => {
    expect(changeBetween(before, after, caret)).toEqual(change);
  });

  test('the caret says which of several equal letters is new', () => {
    expect(changeBetween('好好', '好好好', 1)).toEqual({ index: 0, remove: 0, insert: '好' });
    expect(changeBetween('好好', '好好好', 3)).toEqual({ index: 2, remove: 0, insert: '好' });
  });

  test('a rare surname is never cut in halves', () => {
    // 𠮷 and 𠮶 share their first half.
    const change = changeBetween('姓𠮷', '姓𠮶', 3);
    expect(change).toEqual({ index: 1, remove: 2, insert: '𠮶' });
    expect(changeBetween('姓𠮷', '姓', 1)).toEqual({ index: 1, remove: 2, insert: '' });
  });

  test('nothing is nothing', () => {
    expect(changeBetween('水价', '水价', 2)).toBeNull();
  });
});

describe('what was typed on a text that others changed meanwhile', () => {
  const rebased = (base: string, mine: Change, remote: Delta[], now: string) => {
    let where = [...base].map((_, i) => i);
    for (const delta of remote) where = track(where, delta);
    return rebase(mine, where, now.length).reduce(apply, now);
  };

  test('a remote insertion before, within and after is kept', () => {
    const mine = { index: 2, remove: 2, insert: 'XY' };
    expect(rebased('abcdef', mine, [[{ insert: '11' }]], '11abcdef')).toBe('11abXYef');
    expect(rebased('abcdef', mine, [[{ retain: 3 }, { insert: '11' }]], 'abc11def')).toBe('abXY11ef');
    expect(rebased('abcdef', mine, [[{ retain: 6 }, { insert: '11' }]], 'abcdef11')).toBe('abXYef11');
  });

  test('what another has deleted is not deleted twice', () => {
    const mine = { index: 1, remove: 3, insert: '' };
    expect(rebased('abcdef', mine, [[{ retain: 2 }, { delete: 3 }]], 'abf')).toBe('af');
  });

  test('words typed into a text that another has emptied are there', () => {
    expect(rebased('abc', { index: 2, remove: 0, insert: '水' }, [[{ delete: 3 }]], '')).toBe('水');
  });

  test('words typed at the beginning stay before the rest', () => {
    expect(
      rebased('abc', { index: 0, remove: 0, insert: '水' }, [[{ retain: 3 }, { insert: '!' }]], 'abc!'),
    ).toBe('水abc!');
  });
});

test('the cursor stays with the letter that it stands at', () => {
  expect(movedBy([{ insert: '11' }], 3)).toBe(5);
  expect(movedBy([{ retain: 3 }, { insert: '11' }], 3)).toBe(3);
  expect(movedBy([{ retain: 1 }, { delete: 4 }], 3)).toBe(1);
  expect(movedBy([{ retain: 1 }, { delete: 1 }], 3)).toBe(2);
});
