import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { EMPTY_VECTOR, Replica } from '../../server/src/collab/replica.ts';
import { minutesShape } from '../../server/src/collab/shapes/minutes.shape.ts';

/** Minutes of so many characters, and what an edit of them sends. */
const minutesOf = (length: number) => {
  const doc = new Y.Doc();
  const text = new Y.XmlText('x'.repeat(length));
  doc.getXmlFragment('body').push([text]);
  const edit = (): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    text.insert(0, 'y');
    return Y.encodeStateAsUpdate(doc, before);
  };
  return { replica: new Replica(minutesShape, [Y.encodeStateAsUpdate(doc)]), edit };
};
/** Step 2: two numbers and a length before the update. */
const joined = (packet: Uint8Array, replica: Replica): boolean =>
  Buffer.from(packet).subarray(-replica.all().length).equals(replica.all());

test('a hall that comes in together gets the same bytes, until the next edit', () => {
  const { replica, edit } = minutesOf(20_000);
  const first = replica.answer(EMPTY_VECTOR);
  expect(replica.answer(EMPTY_VECTOR)).toBe(first);
  expect(joined(first, replica)).toBe(true);
  replica.apply(edit());
  const second = replica.answer(EMPTY_VECTOR);
  expect(second).not.toBe(first);
  expect(joined(second, replica)).toBe(true);
});

test('a room with a short document keeps no copy of it', () => {
  const { replica } = minutesOf(100);
  expect(replica.answer(EMPTY_VECTOR)).not.toBe(replica.answer(EMPTY_VECTOR));
});
