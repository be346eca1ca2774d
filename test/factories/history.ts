import * as Y from 'yjs';
import {
  addItem,
  itemsIn,
  linesOf,
  moveItem,
  removeItem,
  setItem,
} from '../../client/src/screens/desk/agenda/agenda-items.ts';
import type { Pick } from './chance.ts';

export const replicaOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

/** Chance, and the letters that somebody writes with. */
export type Hand = { pick: Pick; letters?: string };

const someWords = ({ pick, letters = '水价路灯𠮷ab村民' }: Hand): string => {
  const all = [...letters];
  const from = pick(all.length);
  return all.slice(from, from + 1 + pick(6)).join('');
};

const retype = (text: Y.Text, hand: Hand, marks?: object): void => {
  const { pick } = hand;
  if (text.length === 0 || pick(3) > 0) text.insert(pick(text.length + 1), someWords(hand), marks);
  else {
    const at = pick(text.length);
    text.delete(at, Math.min(1 + pick(4), text.length - at));
  }
};

const idFor = (pick: Pick): string =>
  `5f0c9f7e-0f0e-4f53-9a34-${String(pick(1_000_000_000)).padStart(12, '0')}`;

/** Something that one does in the form of the agenda. */
export const agendaStep = (doc: Y.Doc, hand: Hand): void => {
  const { pick } = hand;
  const items = itemsIn(doc);
  const lines = linesOf(items);
  const line = lines[pick(Math.max(1, lines.length))];
  const what = pick(10);
  if (!line || (what === 0 && lines.length < 8)) addItem(items, idFor(pick));
  else if (what === 1) removeItem(items, line.id);
  else if (what < 4) moveItem(items, line.id, pick(2) === 0 ? 1 : -1, () => false);
  else if (what === 4) setItem(items, line.id, 'minutes', pick(2) === 0 ? null : pick(60) + 1);
  else if (what === 5) setItem(items, line.id, 'linksCase', pick(2) === 0);
  else retype(pick(3) > 0 ? line.zh : line.en, hand);
};

const element = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  made.insert(0, inside);
  return made;
};

const newBlock = (hand: Hand): Y.XmlElement => {
  const { pick } = hand;
  const paragraph = () => element('paragraph', new Y.XmlText(someWords(hand)));
  const kinds = [
    paragraph,
    paragraph,
    () => element('heading', new Y.XmlText(someWords(hand))),
    () => element('bulletList', element('listItem', paragraph()), element('listItem', paragraph())),
    () => element('attendance'),
    () => {
      const vote = element('vote');
      vote.setAttribute('ballotId', idFor(pick));
      return vote;
    },
    () => element('paragraph'),
  ];
  return (kinds[pick(kinds.length)] ?? paragraph)();
};

const textsIn = (parent: Y.XmlFragment): Y.XmlText[] =>
  parent
    .toArray()
    .flatMap((node) =>
      node instanceof Y.XmlText ? [node] : node instanceof Y.XmlElement ? textsIn(node) : [],
    );

/** Something that an editor of rich text does to the minutes. */
export const minutesStep = (doc: Y.Doc, hand: Hand): void => {
  const { pick } = hand;
  const body = doc.getXmlFragment('body');
  const texts = textsIn(body);
  const text = texts[pick(Math.max(1, texts.length))];
  const what = pick(12);
  if (!text || what === 0) body.insert(pick(body.length + 1), [newBlock(hand)]);
  else if (what === 1 && body.length > 0) body.delete(pick(body.length), 1);
  else if (what === 2) {
    const node = body.get(pick(body.length));
    if (node instanceof Y.XmlElement) node.setAttribute('level', pick(3) as unknown as string);
  } else if (what === 3 && text.length > 0) {
    const at = pick(text.length);
    text.format(at, Math.min(1 + pick(5), text.length - at), { bold: pick(2) === 0 ? {} : null });
  } else if (what === 4) {
    const list = body
      .toArray()
      .find((n): n is Y.XmlElement => n instanceof Y.XmlElement && n.nodeName === 'bulletList');
    if (list && pick(2) === 0 && list.length > 0) list.delete(pick(list.length), 1);
    else
      list?.insert(pick(list.length + 1), [
        element('listItem', element('paragraph', new Y.XmlText(someWords(hand)))),
      ]);
  } else retype(text, hand, pick(4) === 0 ? { bold: {} } : {});
};

/** What the form shows of an agenda. */
export const agendaSaid = (doc: Y.Doc): unknown[] =>
  linesOf(itemsIn(doc)).map(({ zh, en, ...line }) => ({ ...line, zh: zh.toString(), en: en.toString() }));

/** What the editor shows of the minutes: runs with the same marks are one run, whoever wrote them. */
export const minutesSaid = (doc: Y.Doc): unknown[] => nodesSaid(doc.getXmlFragment('body'));

const nodesSaid = (parent: Y.XmlFragment): unknown[] =>
  parent.toArray().map((node) => {
    if (node instanceof Y.XmlElement) return [node.nodeName, node.getAttributes(), nodesSaid(node)];
    const runs: { text: string; marks: string }[] = [];
    for (const { insert, attributes } of node instanceof Y.XmlText ? node.toDelta() : []) {
      const marks = JSON.stringify(attributes ?? {});
      const last = runs.at(-1);
      if (last?.marks === marks) last.text += insert;
      else runs.push({ text: insert, marks });
    }
    return runs;
  });

export const paragraph = (text: string): Y.XmlElement => element('paragraph', new Y.XmlText(text));
