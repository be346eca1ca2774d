import { describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { isFromNobodyHere } from './forget-undo.ts';

/** What a page sees when others, with these client ids, have written. */
const seen = (here: number[], ...others: number[]): boolean[] => {
  const page = new Y.Doc();
  const awareness = { getStates: () => new Map(here.map((client) => [client, {}])) };
  const found: boolean[] = [];
  page.on('afterTransaction', (transaction: Y.Transaction) =>
    found.push(isFromNobodyHere(transaction, awareness)),
  );
  const updates = others.map((client) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    doc.getText('t').insert(0, '字');
    return Y.encodeStateAsUpdate(doc);
  });
  Y.applyUpdate(page, Y.mergeUpdates(updates));
  page.getText('t').insert(0, '自己');
  return found;
};

describe('undo is forgotten', () => {
  test('when the server wrote, in whosever name', () => {
    expect(seen([1], 7)).toEqual([true, false]);
  });

  test('and not when somebody at a desk did, nor after a break, when many have', () => {
    expect(seen([7], 7)).toEqual([false, false]);
    expect(seen([], 7, 8)).toEqual([false, false]);
  });
});
