/** One change of a text: at `index` take `remove` UTF-16 units away and put `insert` there. */
export type Change = { index: number; remove: number; insert: string };

/** A Quill delta as Y.Text tells it. */
export type Delta = { retain?: number; insert?: unknown; delete?: number }[];

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;
/** Between the halves of a character outside the basic plane, such as 𠮷. */
const splits = (text: string, at: number) =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

/**
 * What was done to `before` to make it `after`; null when they are the same. Where it can be read in several ways
 * (one 好 more among many), `caret`, where the cursor stands after it, says which was meant.
 */
export const changeBetween = (before: string, after: string, caret: number): Change | null => {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  // What is right of the caret was there before, so the end is compared first, but not past the caret.
  let end = 0;
  const mostEnd = Math.min(shorter, Math.max(0, after.length - caret));
  while (end < mostEnd && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  let index = 0;
  while (index < shorter - end && before[index] === after[index]) index += 1;
  while (end < shorter - index && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (splits(before, index) || splits(after, index)) index -= 1;
  if (splits(before, before.length - end) || splits(after, after.length - end)) end -= 1;
  return {
    index,
    remove: before.length - end - index,
    insert: after.slice(index, after.length - end),
  };
};

/** Where a place of a text is after a remote change. At an insertion it stays before it. */
export const movedBy = (delta: Delta, place: number): number => {
  let moved = place;
  let at = 0;
  for (const { retain, insert, delete: gone } of delta) {
    if (retain) at += retain;
    else if (typeof insert === 'string') {
      if (at < moved) moved += insert.length;
      at += insert.length;
    } else if (gone) moved -= Math.max(0, Math.min(moved - at, gone));
  }
  return moved;
};

/**
 * Follows the units of a text through remote changes: `where[i]` is where unit i is now, or -1 when it is gone.
 */
export const track = (where: readonly number[], delta: Delta): number[] =>
  where.map((place) => {
    if (place < 0) return -1;
    let moved = place;
    let at = 0;
    for (const { retain, insert, delete: gone } of delta) {
      if (retain) at += retain;
      else if (typeof insert === 'string') {
        if (at <= moved) moved += insert.length;
        at += insert.length;
      } else if (gone) {
        if (moved >= at && moved < at + gone) return -1;
        if (moved >= at + gone) moved -= gone;
      }
    }
    return moved;
  });

/** Where a place between two units of the old text is now: after what stood before it. */
const placeNow = (where: readonly number[], place: number, length: number): number => {
  const left = where.slice(0, place).findLast((at) => at >= 0);
  return left !== undefined ? left + 1 : (where.slice(place).find((at) => at >= 0) ?? length);
};

/**
 * A change that was made on an old text, as changes of the text as it is now, from its end to its beginning: only
 * what is still there of the removed units goes, and nothing that others put in between.
 */
export const rebase = (change: Change, where: readonly number[], length: number): Change[] => {
  const { index, remove, insert } = change;
  const gone = where.slice(index, index + remove).filter((place) => place >= 0);
  const changes = gone.map((place) => ({ index: place, remove: 1, insert: '' }));
  if (insert) changes.push({ index: placeNow(where, index, length), remove: 0, insert });
  // At one place the unit goes first: the words take its place.
  return changes.sort((a, b) => b.index - a.index || b.remove - a.remove);
};

/** Where the cursor stands after `rebase`: behind the words that were put in, or where it was. */
export const caretAfter = (
  change: Change | null,
  where: readonly number[],
  length: number,
  caret: number,
): number => {
  if (!change) return placeNow(where, caret, length);
  const at = placeNow(where, change.index, length);
  const goneBefore = where.slice(change.index, change.index + change.remove);
  return at + change.insert.length - goneBefore.filter((place) => place >= 0 && place < at).length;
};
