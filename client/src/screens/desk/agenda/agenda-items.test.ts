import { describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { addItem, dropCopies, itemsIn, linesOf, moveItem, removeItem, setItem } from './agenda-items.ts';

const nobody = () => false;
const ids = (doc: Y.Doc) => linesOf(itemsIn(doc)).map((line) => line.id);

const agenda = (...names: string[]) => {
  const doc = new Y.Doc();
  for (const name of names) {
    addItem(itemsIn(doc), name);
    linesOf(itemsIn(doc))
      .find((line) => line.id === name)
      ?.zh.insert(0, `text of ${name}`);
  }
  return doc;
};

const replica = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

const meet = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};

describe('moving an agenda item', () => {
  test('changes its place and keeps its text', () => {
    const doc = agenda('a', 'b', 'c');
    expect(moveItem(itemsIn(doc), 'c', -1, nobody)).toBe(true);
    expect(ids(doc)).toEqual(['a', 'c', 'b']);
    expect(linesOf(itemsIn(doc))[1]?.zh.toString()).toBe('text of c');
  });

  test('loses nothing that somebody types into it meanwhile: the neighbour moves instead', () => {
    const here = agenda('a', 'b');
    const there = replica(here);
    linesOf(itemsIn(there))[1]?.zh.insert(0, 'typed far away: ');
    expect(moveItem(itemsIn(here), 'b', -1, (id) => id === 'b')).toBe(true);
    meet(here, there);
    expect(ids(here)).toEqual(['b', 'a']);
    expect(linesOf(itemsIn(here))[0]?.zh.toString()).toBe('typed far away: text of b');
  });

  test('waits while both are being edited', () => {
    const doc = agenda('a', 'b');
    expect(moveItem(itemsIn(doc), 'b', -1, () => true)).toBe(false);
    expect(ids(doc)).toEqual(['a', 'b']);
  });

  test('goes no further than the ends', () => {
    const doc = agenda('a', 'b');
    expect(moveItem(itemsIn(doc), 'a', -1, nobody)).toBe(false);
    expect(moveItem(itemsIn(doc), 'b', 1, nobody)).toBe(false);
  });

  test('by two people at once leaves one item, the same for both', () => {
    const here = agenda('a', 'b', 'c');
    const there = replica(here);
    moveItem(itemsIn(here), 'b', -1, nobody);
    moveItem(itemsIn(there), 'b', 1, nobody);
    meet(here, there);
    expect(ids(here)).toEqual(ids(there));
    expect([...ids(here)].sort()).toEqual(['a', 'b', 'c']);
    dropCopies(itemsIn(here));
    dropCopies(itemsIn(there));
    meet(here, there);
    expect(itemsIn(here).length).toBe(3);
    expect(itemsIn(there).toJSON()).toEqual(itemsIn(here).toJSON());
  });
});

test('an item can be deleted, linked to the case and given minutes', () => {
  const doc = agenda('a', 'b');
  removeItem(itemsIn(doc), 'a');
  setItem(itemsIn(doc), 'b', 'linksCase', true);
  setItem(itemsIn(doc), 'b', 'minutes', 15);
  expect(linesOf(itemsIn(doc))).toMatchObject([{ id: 'b', linksCase: true, minutes: 15 }]);
});

test('what is not an agenda item is not shown', () => {
  const doc = agenda('a');
  doc.getArray('items').push(['just a string', new Y.Map()]);
  expect(ids(doc)).toEqual(['a']);
});
