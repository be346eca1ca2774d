import { describe, expect, test } from '@jest/globals';
import { firstServerId } from '@yishiting/shared/collab/wire.ts';
import * as Y from 'yjs';
import { isOfTheServer } from './forget-undo.ts';

/** What a page sees when others, with these client ids, have written, and then it writes itself. */
const seen = (...others: number[]): boolean[] => {
  const page = new Y.Doc();
  const found: boolean[] = [];
  page.on('afterTransaction', (transaction: Y.Transaction) => found.push(isOfTheServer(transaction)));
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
  test('when the server wrote, alone or among others', () => {
    expect(seen(firstServerId + 7)).toEqual([true, false]);
    expect(seen(7, firstServerId)).toEqual([true, false]);
  });

  test('and not when people did, whether or not anybody knows of them', () => {
    expect(seen(7)).toEqual([false, false]);
    expect(seen(7, firstServerId - 1)).toEqual([false, false]);
  });
});
