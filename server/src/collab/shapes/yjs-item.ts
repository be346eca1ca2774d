import * as Y from 'yjs';

/** The class of the shared type that an item holds, e.g. `Y.Map`; null when it holds none. */
export const typeOf = (item: Y.Item): unknown =>
  item.content instanceof Y.ContentType ? item.content.type.constructor : null;

/**
 * The plain values that an item holds, all of which pass. More than one in a map: values that were written over
 * one after another, and that Yjs has put together.
 */
export const holds = (item: Y.Item, pass: (value: unknown) => boolean): boolean =>
  item.content instanceof Y.ContentAny && item.content.arr.every(pass);

/** What a map or element of the document has under a key now. */
export const liveValue = (parent: Y.Item, key: string): Y.Item | undefined => {
  const value = parent.content instanceof Y.ContentType ? parent.content.type._map.get(key) : undefined;
  return value?.deleted ? undefined : value;
};

/** Length of the list or text that an item of the document holds. */
export const lengthOf = (item: Y.Item): number =>
  item.content instanceof Y.ContentType ? item.content.type._length : 0;

/** Plain JSON of bounded size and depth: attributes and marks of rich text. */
export const isSmallJson = (value: unknown, chars: number, depth = 6): boolean => {
  const fits = (v: unknown, left: number): boolean => {
    if (v === null || v === undefined || typeof v === 'string' || typeof v === 'boolean') return true;
    if (typeof v === 'number') return Number.isFinite(v);
    if (typeof v !== 'object' || left === 0) return false;
    if (!Array.isArray(v) && Object.getPrototypeOf(v) !== Object.prototype) return false;
    return Object.values(v).every((inner) => fits(inner, left - 1));
  };
  return fits(value, depth) && (JSON.stringify(value) ?? '').length <= chars;
};
