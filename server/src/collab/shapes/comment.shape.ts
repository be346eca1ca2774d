import { commentLimits } from '@yishiting/shared/collab/minutes-document.ts';
import * as Y from 'yjs';
import type { Place } from '../guard/place.ts';
import type { Judged } from './shape.ts';
import { holds, typeOf } from './yjs-item.ts';

/** `__proto__` is none: written to a plain object it is no key. */
const isId = (key: string): boolean => key.length <= commentLimits.id && /^[a-z0-9][\w-]*$/i.test(key);
const isText = (max: number) => (value: unknown) => typeof value === 'string' && value.length <= max;

const values = new Map<string, (value: unknown, judged: Judged) => boolean>([
  ['owner', (v, { writer }) => v === writer.owner],
  ['name', (v, { writer }) => v === writer.name],
  ['text', isText(commentLimits.text)],
  ['anchor', isText(commentLimits.anchor)],
  ['at', (v) => typeof v === 'string' && v.length <= 40 && !Number.isNaN(Date.parse(v))],
  ['resolved', (v) => typeof v === 'boolean'],
]);

const isOwn = (item: Y.Item, { ownerOf, writer }: Judged): boolean => ownerOf(item) === writer.owner;

/** A remark is its author's alone; who writes the minutes may settle it, or take it away. */
export const isComment = (item: Y.Item, place: Place, judged: Judged): boolean => {
  const { parent, key } = place;
  if (key === null) return false;
  if (!parent) {
    const current = judged.current(place);
    return typeOf(item) === Y.Map && isId(key) && (!current || isOwn(current, judged));
  }
  if (typeOf(parent) !== Y.Map) return false;
  if (!holds(item, (value) => values.get(key)?.(value, judged) ?? false)) return false;
  return isOwn(parent, judged) || (judged.writer.right === 'write' && key === 'resolved');
};

export const mayDeleteComment = (item: Y.Item, { parent, key }: Place, judged: Judged): boolean =>
  isOwn(parent ?? item, judged) ||
  (judged.writer.right === 'write' && (!parent || key === 'resolved' || judged.isDeleted(parent)));
