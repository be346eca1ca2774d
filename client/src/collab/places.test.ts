import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { changedBeyond, insertedBeyond, touchedBy } from './places.ts';
import { textsIn } from './unsent-text.ts';

const paragraph = (text: string) => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
};

const textOf = (body: Y.XmlFragment, at: number) => (body.get(at) as Y.XmlElement).get(0) as Y.XmlText;

/** Minutes of three paragraphs, and a list of what each transaction after that touched. */
const minutes = () => {
  const doc = new Y.Doc();
  const body = doc.getXmlFragment('body');
  body.push(['一', '二', '三'].map(paragraph));
  const touched: string[] = [];
  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) =>
    touched.push(...touchedBy(transaction)),
  );
  return { doc, body, touched, before: Y.snapshot(doc) };
};

/** The same document on a page that is opened later. */
const reopened = (doc: Y.Doc) => {
  const again = new Y.Doc();
  Y.applyUpdate(again, Y.encodeStateAsUpdate(doc));
  return again;
};

test('letters typed in one paragraph are one place, however many', () => {
  const { body, touched } = minutes();
  for (const letter of '电费由谁付') textOf(body, 1).insert(1, letter);
  expect(new Set(touched).size).toBe(1);
});

test('the places counted while typing are those counted after a reload', () => {
  const { doc, body, touched, before } = minutes();
  textOf(body, 0).insert(1, '！');
  textOf(body, 2).delete(0, 1);
  body.push([paragraph('四')]);
  body.delete(1);
  expect(new Set(touched).size).toBe(4);
  expect(changedBeyond(reopened(doc), before)).toEqual(new Set(touched));
});

test('nothing differs from what the server has', () => {
  const { doc, body, touched } = minutes();
  body.delete(0);
  textOf(body, 0).insert(0, '新');
  const now = Y.decodeSnapshot(Y.encodeSnapshot(Y.snapshot(doc)));
  expect(changedBeyond(reopened(doc), now).size).toBe(0);
  expect(touched.length).toBeGreaterThan(0);
});

test('a change of an item in the agenda is one place, with its words', () => {
  const doc = new Y.Doc();
  const items = doc.getArray<Y.Map<unknown>>('items');
  const item = new Y.Map<unknown>(
    Object.entries({ id: 'a', zh: new Y.Text('路灯'), en: new Y.Text(''), minutes: null }),
  );
  items.push([item]);
  const before = Y.snapshot(doc);
  item.set('minutes', 10);
  (item.get('zh') as Y.Text).insert(2, '电费');
  const places = changedBeyond(doc, before);
  expect(places.size).toBe(1);
  expect(textsIn(reopened(doc), places)).toEqual(['路灯电费']);
});

test('the words of what is not sent come in the order of the document, without those of others', () => {
  const { doc, body, touched } = minutes();
  body.push([paragraph('四')]);
  textOf(body, 0).insert(1, '（改）');
  expect(textsIn(doc, touched)).toEqual(['一（改）', '四']);
});

test('what a server that was set back has lost can be named', () => {
  const { doc, body, before } = minutes();
  body.insert(1, [paragraph('备份以后写的')]);
  expect(textsIn(doc, insertedBeyond(doc, before.sv))).toEqual(['备份以后写的']);
});
