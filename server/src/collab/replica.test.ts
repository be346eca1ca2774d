import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { Replica, Spoiled } from './replica.ts';
import { minutesShape } from './shapes/minutes.shape.ts';

const page = (clientID: number, start?: Uint8Array) => {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  if (start) Y.applyUpdate(doc, start);
  let last = new Uint8Array();
  doc.on('update', (update: Uint8Array) => {
    last = new Uint8Array(update);
  });
  const act = (what: (body: Y.XmlFragment) => void) => {
    doc.transact(() => what(doc.getXmlFragment('body')));
    return last;
  };
  return { doc, act };
};
const embolden = (body: Y.XmlFragment) => {
  const text = (body.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.format(0, 2, { bold: true });
};

test('what an update changed is all of it, also when two people mark the same words', () => {
  const first = page(1);
  const start = first.act((body) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('路灯电费')]);
    body.push([paragraph]);
  });
  const second = page(2, start);
  const replica = new Replica(minutesShape, []);
  const stored = [start, first.act(embolden), second.act(embolden)].map((update) => replica.apply(update));
  const again = new Replica(
    minutesShape,
    stored.filter((bytes) => bytes !== null),
  );
  expect(again.vector()).toEqual(replica.vector());
  expect(again.doc.toJSON()).toEqual(replica.doc.toJSON());
});

test('what leaves something pending spoils it, however it came past the guard', () => {
  const first = page(1);
  const write = (word: string) => first.act((body) => body.push([new Y.XmlText(word)]));
  const replica = new Replica(minutesShape, [write('一')]);
  write('二');
  expect(() => replica.apply(write('三'))).toThrow(Spoiled);
});

test('deletes of what is not there, and bytes that are no update, spoil it too', () => {
  const deletesOfNothing = new Uint8Array([0, 1, 7, 1, 0, 5]);
  for (const update of [deletesOfNothing, new Uint8Array([9, 9, 9])])
    expect(() => new Replica(minutesShape, []).apply(update)).toThrow(Spoiled);
});
