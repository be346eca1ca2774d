import * as Y from 'yjs';

const EDITS = 20_000;
const WRITERS = 40;
/** Edits until somebody begins another paragraph. */
const PARAGRAPH = 25;
const words = '村民代表提出路灯电费按户分摊，会议记录在案。';

export type LongDocument = {
  /** One update for each edit, in order. */
  edits: Uint8Array[];
  /** All of it as one update. */
  state: Uint8Array;
};

/** Each edit by somebody else than the one before, at the end of the paragraph that is being written. */
const write = (count: number, wordsOf: (edit: number) => string): LongDocument => {
  const doc = new Y.Doc();
  const edits: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => edits.push(update));
  const body = doc.getXmlFragment('body');
  let text = new Y.XmlText();
  for (let i = 0; i < count; i += 1) {
    doc.clientID = 1000 + (i % WRITERS);
    doc.transact(() => {
      if (i % PARAGRAPH === 0) {
        const paragraph = new Y.XmlElement('paragraph');
        text = new Y.XmlText();
        paragraph.insert(0, [text]);
        body.push([paragraph]);
      }
      text.insert(text.length, wordsOf(i));
    });
  }
  return { edits, state: Y.encodeStateAsUpdate(doc) };
};

/** Minutes of 20,000 edits of a sentence each. */
export const writeManyEdits = (): LongDocument =>
  write(EDITS, (i) => `${i}${words.slice(i % 7)}`.slice(0, 24));

/** Minutes of 1.4 MB that many have typed word by word: an input method gives two to four characters at a time. */
export const writeLongDocument = (): Uint8Array =>
  write(EDITS * 3, (i) => words.slice(i % 18, (i % 18) + 2 + (i % 3))).state;

/** A short one: the minutes of a small meeting, about 2 kB. */
export const writeShortDocument = (): Uint8Array => {
  const doc = new Y.Doc();
  const body = doc.getXmlFragment('body');
  for (let i = 0; i < 8; i += 1) {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(`${i}. ${words.repeat(3)}`)]);
    body.push([paragraph]);
  }
  return Y.encodeStateAsUpdate(doc);
};
