import { expect, test } from '@jest/globals';
import { frameLimits } from '@yishiting/shared/collab/wire.ts';
import * as Y from 'yjs';
import type { DocumentStore, Stored } from '../../server/src/collab/document.store.ts';
import { Ledger } from '../../server/src/collab/ledger.ts';
import { minutesShape } from '../../server/src/collab/shapes/minutes.shape.ts';
import { refusalOf } from '../factories/ballot.ts';

const MIB = 1024 * 1024;
const body = (doc: Y.Doc) => doc.getXmlFragment('body');

/** Minutes that take up so many bytes, in paragraphs of 8 KB. */
const minutesOf = (bytes: number): Y.Doc => {
  const doc = new Y.Doc();
  const text = 'x'.repeat(8192);
  doc.transact(() => {
    for (let n = 0; n < bytes; n += text.length + 40) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(text)]);
      body(doc).push([paragraph]);
    }
  });
  return doc;
};

const open = (doc: Y.Doc): Promise<Ledger> => {
  const parts = [Y.encodeStateAsUpdate(doc)];
  const stored: Stored = { seq: 1, locked: false, parts, tail: 0 };
  const store: Partial<DocumentStore> = { load: async () => stored, owners: async () => [] };
  return Ledger.open('minutes', minutesShape, store as DocumentStore);
};
const writer = { owner: 'account:1', name: '李记录', right: 'write' } as const;

/** What an act on a copy of the document changes. */
const updateBy = (doc: Y.Doc, act: (doc: Y.Doc) => void): Uint8Array => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  act(copy);
  return Y.encodeStateAsUpdate(copy, before);
};
const paragraph = (bytes: number) => (doc: Y.Doc) => {
  const added = new Y.XmlElement('paragraph');
  added.insert(0, [new Y.XmlText('y'.repeat(bytes))]);
  body(doc).push([added]);
};

test('the limits of frames and documents are those that are promised', () => {
  expect(frameLimits).toEqual({ edit: 256 * 1024, firstSync: MIB, document: 5 * MIB });
});

test('a document of 5 MiB takes no more, but lets one take away', async () => {
  const doc = minutesOf(5 * MIB - 100_000);
  const ledger = await open(doc);
  const size = ledger.document.all().length;
  expect(size).toBeGreaterThan(4.8 * MIB);
  const room = 5 * MIB - size;
  const tooMuch = updateBy(doc, paragraph(room + 1));
  expect((await refusalOf((async () => ledger.take(writer, null, tooMuch))())).code).toBe(
    'document.too-large',
  );
  expect(ledger.document.all().length).toBe(size);
  expect(
    ledger.take(
      writer,
      null,
      updateBy(doc, (copy) => body(copy).delete(0, 5)),
    ),
  ).toBe('taken');
  expect(ledger.take(writer, null, updateBy(doc, paragraph(room - 1000)))).toBe('taken');
});
