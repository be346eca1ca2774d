import * as Y from 'yjs';
import type { Pick } from '../factories/chance.ts';
import type { Hand } from './hand.ts';
import { seams } from './marks.ts';
import { markText, plainOf, scribble } from './scribble.ts';

const FLOOD = 60_000;

type Node = Y.XmlElement<{ mortal?: string; level?: number }>;
const textIn = (node: Node): Y.XmlText | null => {
  const text = node.get(0);
  return text instanceof Y.XmlText ? text : null;
};

const addNode = (body: Y.XmlFragment, pick: Pick): void => {
  const node = new Y.XmlElement(pick(4) === 0 ? 'heading' : 'paragraph');
  if (pick(2) === 0) node.setAttribute('mortal', 'yes');
  node.insert(0, [new Y.XmlText('发言')]);
  body.insert(pick(body.length + 1), [node]);
};

const MARKS = 12;

/** One thing that a rich text editor does. */
export const editMinutes = (doc: Y.Doc, pick: Pick, hand: Hand): void => {
  const body = doc.getXmlFragment('body');
  const what = body.length < 4 ? 0 : pick(14);
  if (what === 0 && body.length < 40) {
    addNode(body, pick);
    return;
  }
  if (what === 1) {
    remark(doc, hand);
    return;
  }
  const at = pick(Math.max(1, body.length));
  const node = body.length > 0 ? (body.get(at) as unknown as Node) : null;
  const text = node ? textIn(node) : null;
  if (!node || !text) return;
  const mortal = node.getAttribute('mortal') === 'yes';
  if (what === 2) node.setAttribute('level', 1 + pick(3));
  else if (what < 6) embolden(text, pick);
  else if (what === 6 && mortal) body.delete(at, 1);
  else if (what === 7 && mortal && pick(6) === 0) flood(text);
  else if (mortal) scribble(text, pick);
  else markText(text, MARKS, pick, hand);
};

/** The same words marked by two people at once are the rule here. */
const embolden = (text: Y.XmlText, pick: Pick): void => {
  const places = seams(plainOf(text));
  const at = pick(2) === 0 ? 0 : pick(places.length);
  const [from = 0, ...after] = places.slice(at);
  const to = after[pick(Math.max(1, after.length))];
  const key = pick(2) === 0 ? 'bold' : 'italic';
  if (to !== undefined) text.format(from, to - from, { [key]: pick(2) === 0 ? true : null });
};

const flood = (text: Y.XmlText): void => {
  if (text.length > FLOOD) text.delete(0, text.length);
  else text.insert(text.length, 'x'.repeat(FLOOD));
};

/** Remarks stay. */
const remark = (doc: Y.Doc, hand: Hand): void => {
  const comments = doc.getMap<Y.Map<unknown>>('comments');
  const standing = hand.standing();
  if (!standing || comments.size > 150) return;
  const mark = hand.newMark();
  const comment = new Y.Map<unknown>();
  for (const [key, value] of Object.entries({
    owner: standing.owner,
    name: standing.name,
    text: mark,
    resolved: false,
  }))
    comment.set(key, value);
  hand.note(`+${mark}`);
  comments.set(`c${mark.slice(1, -1)}`, comment);
};
