import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { changedBeyond } from './places.ts';
import { allOf, portionOf, ServerKnows } from './server-knows.ts';

/** A document, a far one, and what is known to be on the server. */
const pair = () => {
  const doc = new Y.Doc();
  const far = new Y.Doc();
  const knows = new ServerKnows();
  doc.on('update', (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === 'server') knows.also(portionOf(transaction));
  });
  const receive = () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(far), 'server');
  return { doc, far, knows, receive };
};

test('what the server sent is known to it, deletions too; what was typed here is not', () => {
  const { doc, far, knows, receive } = pair();
  far.getText('t').insert(0, '一二三');
  receive();
  doc.getText('t').insert(3, '四');
  far.getText('t').delete(0, 1);
  receive();
  expect(changedBeyond(doc, knows.state).size).toBe(1);
  knows.also(allOf(doc));
  expect(changedBeyond(doc, knows.state).size).toBe(0);
  doc.getText('t').delete(0, 1);
  expect(changedBeyond(doc, knows.state).size).toBe(1);
});

test('it is the same after it was written down', () => {
  const { doc, far, knows, receive } = pair();
  far.getText('t').insert(0, '一二三');
  far.getText('t').delete(1, 1);
  receive();
  const later = new ServerKnows();
  later.read(knows.write());
  expect(changedBeyond(doc, later.state).size).toBe(0);
  expect(later.isBeyond(Y.decodeStateVector(Y.encodeStateVector(far)))).toBe(false);
});

test('a server that has less than it had is noticed, one that has more is not', () => {
  const { doc, far, knows, receive } = pair();
  far.getText('t').insert(0, '一二三');
  receive();
  const had = Y.decodeStateVector(Y.encodeStateVector(far));
  expect(knows.isBeyond(had)).toBe(false);
  expect(knows.isBeyond(new Map())).toBe(true);
  expect(knows.isBeyond(new Map([[far.clientID, 2]]))).toBe(true);
  far.getText('t').insert(0, '更多');
  expect(knows.isBeyond(Y.decodeStateVector(Y.encodeStateVector(far)))).toBe(false);
  expect(doc.getText('t').toString()).toBe('一二三');
});
