import { agendaLimits, agendaRoot } from '@yishiting/shared/meetings/agenda-document.ts';
import * as Y from 'yjs';

type Item = Y.Map<unknown>;
type Items = Y.Array<Item>;

/** One line of the agenda as the form shows it; the texts are live. */
export type AgendaLine = { id: string; zh: Y.Text; en: Y.Text; linksCase: boolean; minutes: number | null };

export const itemsIn = (doc: Y.Doc): Items => doc.getArray<Item>(agendaRoot);

const readLine = (item: unknown): AgendaLine | null => {
  if (!(item instanceof Y.Map)) return null;
  const [id, zh, en, linksCase, minutes] = ['id', 'zh', 'en', 'linksCase', 'minutes'].map((key): unknown =>
    item.get(key),
  );
  if (typeof id !== 'string' || !(zh instanceof Y.Text) || !(en instanceof Y.Text)) return null;
  return { id, zh, en, linksCase: linksCase === true, minutes: typeof minutes === 'number' ? minutes : null };
};

const idOf = (item: unknown): unknown => (item instanceof Y.Map ? item.get('id') : undefined);

/** The lines in order. Of two copies of one item, left by two people who moved it at once, the first. */
export const linesOf = (items: Items): AgendaLine[] => {
  const seen = new Set<string>();
  return items
    .toArray()
    .map(readLine)
    .filter((line): line is AgendaLine => {
      if (!line || seen.has(line.id)) return false;
      seen.add(line.id);
      return true;
    });
};

/**
 * Takes away second copies of an item. Every editor may do so at once: all see the same order, so nobody takes away
 * the first, and what two take away is gone once.
 */
export const dropCopies = (items: Items): void => {
  const seen = new Set<unknown>();
  const copies = items
    .toArray()
    .map((item, at) => ({ id: idOf(item), at }))
    .filter(({ id }) => {
      if (id === undefined || !seen.has(id)) {
        seen.add(id);
        return false;
      }
      return true;
    });
  if (copies.length === 0) return;
  items.doc?.transact(() => {
    for (const { at } of copies.reverse()) items.delete(at);
  });
};

const newItem = (line: {
  id: string;
  zh: string;
  en: string;
  linksCase: boolean;
  minutes: number | null;
}) => {
  const item: Item = new Y.Map<unknown>();
  item.set('id', line.id);
  item.set('zh', new Y.Text(line.zh));
  item.set('en', new Y.Text(line.en));
  item.set('linksCase', line.linksCase);
  item.set('minutes', line.minutes);
  return item;
};

export const isFull = (items: Items): boolean => items.length >= agendaLimits.items;

export const addItem = (items: Items, id: string): void =>
  items.push([newItem({ id, zh: '', en: '', linksCase: false, minutes: null })]);

const find = (items: Items, id: string): number => items.toArray().findIndex((item) => idOf(item) === id);

export const removeItem = (items: Items, id: string): void => {
  const at = find(items, id);
  if (at >= 0) items.delete(at);
};

export const setItem = (items: Items, id: string, key: 'linksCase' | 'minutes', value: unknown): void => {
  items.toArray()[find(items, id)]?.set(key, value);
};

/**
 * Changes places with a neighbour; `by` is -1 or 1. Yjs has no move: one of the two is written anew in its other place,
 * and what somebody is typing into it at that moment would be lost. So the one that nobody edits (`busy`) moves; false
 * when both are being edited, or there is no neighbour.
 */
export const moveItem = (items: Items, id: string, by: -1 | 1, busy: (id: string) => boolean): boolean => {
  dropCopies(items);
  const at = find(items, id);
  const other = at + by;
  const here = at < 0 ? null : readLine(items.get(at));
  const there = other < 0 || other >= items.length ? null : readLine(items.get(other));
  if (!here || !there || (busy(here.id) && busy(there.id))) return false;
  const [line, from, to] = busy(here.id) ? [there, other, at] : [here, at, other];
  const copy = newItem({ ...line, zh: line.zh.toString(), en: line.en.toString() });
  items.doc?.transact(() => {
    items.delete(from);
    items.insert(to, [copy]);
  });
  return true;
};
