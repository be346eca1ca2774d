import { rising } from '@yishiting/shared/collab/align.ts';
import { agendaRoot } from '@yishiting/shared/meetings/agenda-document.ts';
import * as Y from 'yjs';
import { bringBackText } from './bring-back-text.ts';
import { idOf } from './shown-items.ts';

type Item = Y.Map<unknown>;
type Items = Y.Array<Item>;

const itemsIn = (doc: Y.Doc): Items => doc.getArray<Item>(agendaRoot);

/** An item keeps its own id when it is moved, which writes it anew; one without is known by its place in Yjs. */
const keyOf = (item: unknown): string => {
  if (!(item instanceof Y.Map)) return '';
  const id: unknown = item.get('id');
  return typeof id === 'string' ? id : item._item ? idOf(item._item) : '';
};

/** Items by key, in order; of two copies the first. */
const byKey = (items: Items): Map<string, Item> => {
  const found = new Map<string, Item>();
  for (const item of items.toArray()) {
    const key = keyOf(item);
    if (key && !found.has(key)) found.set(key, item);
  }
  return found;
};

const copyOf = (item: Item): Item => {
  const copy: Item = new Y.Map<unknown>();
  for (const [key, value] of item.entries())
    copy.set(key, value instanceof Y.Text ? new Y.Text(value.toString()) : value);
  return copy;
};

const bringBackItem = (now: Item, then: Item): void => {
  for (const key of now.keys()) if (!then.has(key)) now.delete(key);
  for (const [key, was] of then.entries()) {
    const is = now.get(key);
    if (is instanceof Y.Text && was instanceof Y.Text) bringBackText(is, was);
    else if (is !== was) now.set(key, was);
  }
};

/**
 * Makes the agenda say what it said `then`: what came since goes, what went comes back, and as few items as possible
 * change their place, since that writes them anew.
 */
export const bringBackAgenda = (now: Y.Doc, then: Y.Doc): void => {
  const items = itemsIn(now);
  const wanted = byKey(itemsIn(then));
  const places = new Map([...byKey(items).keys()].map((key, place) => [key, place]));
  const first = new Set(byKey(items).values());
  const staying = rising([...wanted.keys()].flatMap((key) => places.get(key) ?? []));
  for (const [at, item] of [...items.toArray().entries()].reverse()) {
    const stays = first.has(item) && staying.has(places.get(keyOf(item)) ?? -1) && wanted.has(keyOf(item));
    if (!stays) items.delete(at);
  }
  for (const [at, [key, item]] of [...wanted].entries()) {
    const here = items.length > at ? items.get(at) : null;
    if (here && keyOf(here) === key) bringBackItem(here, item);
    else items.insert(at, [copyOf(item)]);
  }
};
