import * as Y from 'yjs';
import type { Pick } from '../factories/chance.ts';
import type { Hand } from './hand.ts';
import { markText, scribble } from './scribble.ts';

/** Items whose id ends so may be moved and removed; the others stay and carry the marks. */
const isMortal = (item: Y.Map<unknown>): boolean => /[0-7]$/.test(String(item.get('id')));

const newId = (pick: Pick): string => {
  const hex = (n: number) =>
    pick(16 ** n)
      .toString(16)
      .padStart(n, '0');
  return `${hex(6)}${hex(2)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
};

const itemOf = (id: string, words: string) => {
  const item = new Y.Map<unknown>();
  item.set('id', id);
  item.set('zh', new Y.Text(words));
  item.set('en', new Y.Text());
  item.set('linksCase', false);
  item.set('minutes', null);
  return item;
};

const textOf = (item: Y.Map<unknown>, pick: Pick): Y.Text => {
  const text = item.get(pick(3) === 0 ? 'en' : 'zh');
  if (!(text instanceof Y.Text)) throw new Error('an item without its texts');
  return text;
};

const MARKS = 8;

/** One thing that the agenda form can do. */
export const editAgenda = (doc: Y.Doc, pick: Pick, hand: Hand): void => {
  const items = doc.getArray<Y.Map<unknown>>('items');
  const at = pick(Math.max(1, items.length));
  const what = items.length < 4 ? 0 : pick(12);
  const item = items.length > 0 ? items.get(at) : null;
  if (what === 0 && items.length < 40) {
    const id = newId(pick);
    items.insert(pick(items.length + 1), [itemOf(id, '新的')]);
  } else if (!item) return;
  else if (what === 1) item.set('minutes', pick(90) + 1);
  else if (what === 2) item.set('linksCase', pick(2) === 0);
  else if (what === 3 && isMortal(item)) items.delete(at, 1);
  else if (what === 4 && isMortal(item)) {
    // As the form moves one: gone here, and a copy there.
    const copy = itemOf(String(item.get('id')), '搬来的');
    items.delete(at, 1);
    items.insert(pick(items.length + 1), [copy]);
  } else if (isMortal(item)) scribble(textOf(item, pick), pick);
  else markText(textOf(item, pick), MARKS, pick, hand);
};
