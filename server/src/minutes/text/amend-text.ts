import { minutesRoots } from '@yishiting/shared/collab/minutes-document.ts';
import type { ProposalKind } from '@yishiting/shared/minutes/signing.contract.ts';
import * as Y from 'yjs';
import { found, Refusal } from '../../platform/refusal.ts';
import { readPlaces, textOf } from './read-blocks.ts';

export type Amendment = { kind: ProposalKind; place: string | null; was: string; text: string };

/** Words that people type come as lines; each is a paragraph of its own. */
const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

const paragraph = (words: string): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** How many UTF-16 units two texts have in common at their beginning and end; never half a character. */
const common = (was: string, now: string): { head: number; tail: number } => {
  const most = Math.min(was.length, now.length);
  let head = 0;
  while (head < most && was[head] === now[head]) head += 1;
  if (head > 0 && isHigh(was.charCodeAt(head - 1))) head -= 1;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  if (tail > 0 && isLow(was.charCodeAt(was.length - tail))) tail -= 1;
  return { head, tail };
};

/** Only what differs is written, so that marks and the edits of others around it stay. */
const rewrite = (element: Y.XmlElement, words: string): void => {
  const [only, ...others] = element.toArray();
  const was = textOf(element);
  // With breaks or things in between, places in the words are not places in the element.
  if (!(only instanceof Y.XmlText) || others.length > 0 || only.length !== was.length) {
    element.delete(0, element.length);
    element.insert(0, [new Y.XmlText(words)]);
    return;
  }
  const { head, tail } = common(was, words);
  only.delete(head, was.length - head - tail);
  only.insert(head, words.slice(head, words.length - tail));
};

const remove = (element: Y.XmlElement): void => {
  const { parent } = element;
  if (!(parent instanceof Y.XmlFragment)) return;
  parent.delete(parent.toArray().indexOf(element), 1);
  // A list without lines, or a line without words, is no longer there either.
  if (parent instanceof Y.XmlElement && parent.length === 0) remove(parent);
};

/** Behind a line of a list stands another line of it. */
const insertBehind = (element: Y.XmlElement, words: readonly string[]): void => {
  const above = element.parent;
  const isLine = above instanceof Y.XmlElement && above.nodeName === 'listItem';
  const sibling = isLine ? above : element;
  const { parent } = sibling;
  if (!(parent instanceof Y.XmlFragment) || words.length === 0) return;
  const made = words.map((line) => {
    if (!isLine) return paragraph(line);
    const item = new Y.XmlElement('listItem');
    item.insert(0, [paragraph(line)]);
    return item;
  });
  parent.insert(parent.toArray().indexOf(sibling) + 1, made);
};

/**
 * Makes a proposed change in the shared text. Refuses `minutes.place-gone`, and `minutes.place-changed` where the words
 * are no longer those that the proposer read.
 */
export const amend = (doc: Y.Doc, { kind, place, was, text }: Amendment): void => {
  const lines = linesOf(text);
  if (kind === 'insert' && place === null) {
    doc.getXmlFragment(minutesRoots.body).insert(0, lines.map(paragraph));
    return;
  }
  const { element } = found(
    readPlaces(doc).find(({ block }) => block.key === place),
    'minutes.place-gone',
  );
  if (kind !== 'insert' && textOf(element) !== was) throw new Refusal('minutes.place-changed');
  const [first = '', ...more] = lines;
  if (kind === 'insert') insertBehind(element, lines);
  else if (kind === 'delete') remove(element);
  else {
    rewrite(element, first);
    insertBehind(element, more);
  }
};
