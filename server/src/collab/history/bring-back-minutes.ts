import { align } from '@yishiting/shared/collab/align.ts';
import { minutesRoots } from '@yishiting/shared/collab/minutes-document.ts';
import * as Y from 'yjs';
import { bringBackText } from './bring-back-text.ts';
import { idOf, sharedTypeIn, shownItems } from './shown-items.ts';

type Node = Y.XmlElement | Y.XmlText;
type Parent = Y.XmlFragment;
type Child = { id: string; node: Node };

const isNode = (type: unknown): type is Node => type instanceof Y.XmlElement || type instanceof Y.XmlText;

const childrenOf = (parent: Parent): Child[] =>
  [...shownItems(parent)].flatMap((item) => {
    const node = sharedTypeIn(item);
    return isNode(node) ? [{ id: idOf(item), node }] : [];
  });

type Attributes = Record<string, unknown>;
const attributesOf = (element: Y.XmlElement): Attributes => element.getAttributes();

/** All that a node says, as one string. */
const wordsOf = (node: Node): string => {
  if (node instanceof Y.XmlText) return JSON.stringify(node.toDelta());
  const attributes = Object.entries(attributesOf(node)).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([node.nodeName, attributes, childrenOf(node).map((child) => wordsOf(child.node))]);
};

const isSameKind = (a: Node, b: Node): boolean =>
  a instanceof Y.XmlElement ? b instanceof Y.XmlElement && a.nodeName === b.nodeName : b instanceof Y.XmlText;

const bringBackNode = (now: Node, then: Node): void => {
  if (now instanceof Y.XmlText && then instanceof Y.XmlText) bringBackText(now, then);
  if (!(now instanceof Y.XmlElement && then instanceof Y.XmlElement)) return;
  const [is, was] = [attributesOf(now), attributesOf(then)];
  for (const key of Object.keys(is)) if (!(key in was)) now.removeAttribute(key);
  for (const [key, value] of Object.entries(was))
    if (JSON.stringify(is[key]) !== JSON.stringify(value)) now.setAttribute(key, value as string);
  bringBackChildren(now, then);
};

/** Where something else stands now than then: as much as can be is changed in place, since others may be in it. */
const bringBackGap = (parent: Parent, at: number, gone: readonly Child[], come: readonly Child[]): number => {
  let place = at;
  const shared = Math.min(gone.length, come.length);
  for (let i = 0; i < shared; i += 1) {
    const [now, then] = [gone[i]?.node, come[i]?.node];
    if (!now || !then) continue;
    if (isSameKind(now, then)) bringBackNode(now, then);
    else {
      parent.delete(place, 1);
      parent.insert(place, [copyOf(then)]);
    }
    place += 1;
  }
  if (gone.length > shared) parent.delete(place, gone.length - shared);
  const rest = come.slice(shared).map(({ node }) => copyOf(node));
  if (rest.length > 0) parent.insert(place, rest);
  return place + rest.length;
};

const copyOf = (node: Node): Node => {
  if (node instanceof Y.XmlText) {
    const text = new Y.XmlText();
    text.applyDelta(node.toDelta() as unknown[]);
    return text;
  }
  const element = new Y.XmlElement(node.nodeName);
  for (const [key, value] of Object.entries(attributesOf(node))) element.setAttribute(key, value as string);
  element.insert(
    0,
    childrenOf(node).map((child) => copyOf(child.node)),
  );
  return element;
};

const bringBackChildren = (now: Parent, then: Parent): void => {
  const steps = align(childrenOf(now), childrenOf(then), {
    idOf: ({ id }) => id,
    isLike: (a, b) => wordsOf(a.node) === wordsOf(b.node),
  });
  let place = 0;
  for (const step of steps) {
    if ('both' in step) {
      bringBackNode(step.both[0].node, step.both[1].node);
      place += 1;
    } else place = bringBackGap(now, place, step.gone, step.come);
  }
};

/** Makes the text of the minutes say what it said `then`. Remarks are their authors' own and stay. */
export const bringBackMinutes = (now: Y.Doc, then: Y.Doc): void =>
  bringBackChildren(now.getXmlFragment(minutesRoots.body), then.getXmlFragment(minutesRoots.body));
