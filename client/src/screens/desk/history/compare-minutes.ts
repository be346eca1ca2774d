import { align, type Step } from '@yishiting/shared/collab/align.ts';
import { minutesRoots } from '@yishiting/shared/collab/minutes-document.ts';
import * as Y from 'yjs';
import { compareText, type Run } from './compare-text.ts';
import { lettersOf, shownItems, typeIn } from './letters.ts';
import type { People, Person } from './people.ts';

/** A paragraph, list, block of the record …: `runs` where it holds words, `blocks` where it holds others. */
export type Block = {
  /** Of this very block, among all of both versions. */
  id: string;
  /** As the editor calls it. */
  name: string;
  attributes: Record<string, unknown>;
  /** `restyled`: the same words in another kind of block, or with other settings. */
  change: 'same' | 'added' | 'removed' | 'restyled';
  by: Person | null;
  runs: Run[];
  blocks: Block[];
};

type Node = { element: Y.XmlElement; client: number; clock: number };

const nodesIn = (parent: Y.XmlFragment): Node[] =>
  [...shownItems(parent)].flatMap((item) => {
    const element = typeIn(item);
    return element instanceof Y.XmlElement ? [{ element, ...item.id }] : [];
  });

const attributesOf = (element: Y.XmlElement): Record<string, unknown> => element.getAttributes();
const asText = (attributes: Record<string, unknown>): string =>
  JSON.stringify(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));

const holdsWords = (element: Y.XmlElement): boolean =>
  [...shownItems(element)].some((item) => typeIn(item) instanceof Y.XmlText);

const wordsIn = (element: Y.XmlElement): string =>
  holdsWords(element)
    ? lettersOf(element)
        .map(({ text }) => text)
        .join('')
    : nodesIn(element)
        .map((node) => wordsIn(node.element))
        .join('\n');

/** All that a block says, its looks too. */
const contentOf = (element: Y.XmlElement): string =>
  JSON.stringify([
    element.nodeName,
    asText(attributesOf(element)),
    holdsWords(element)
      ? lettersOf(element).map(({ text, marks }) => [text, marks])
      : nodesIn(element).map((node) => contentOf(node.element)),
  ]);

const idOf = ({ client, clock }: Node): string => `${client}:${clock}`;

const wholly = (node: Node, change: 'added' | 'removed', people: People): Block => {
  const { element } = node;
  const words = holdsWords(element) ? lettersOf(element) : [];
  return {
    id: idOf(node),
    name: element.nodeName,
    attributes: attributesOf(element),
    change,
    by: change === 'added' ? people.author(node.client) : people.eraser(node.client, node.clock),
    runs: change === 'added' ? compareText([], words, people) : compareText(words, [], people),
    blocks: holdsWords(element) ? [] : nodesIn(element).map((inner) => wholly(inner, change, people)),
  };
};

/** Who last touched what is set differently. */
const setBy = (was: Y.XmlElement, is: Y.XmlElement, people: People): Person | null => {
  const [before, after] = [attributesOf(was), attributesOf(is)];
  const key = Object.keys(after).find((k) => JSON.stringify(after[k]) !== JSON.stringify(before[k]));
  const item = key === undefined ? undefined : is._map.get(key);
  return item ? people.author(item.id.client) : null;
};

const compareNode = (was: Node, is: Node, people: People): Block => {
  const [before, after] = [was.element, is.element];
  const base = { id: idOf(is), name: after.nodeName, attributes: attributesOf(after) };
  const [sameKind, sameLooks] = [
    before.nodeName === after.nodeName,
    asText(attributesOf(before)) === asText(attributesOf(after)),
  ];
  const look = !sameKind
    ? { change: 'restyled' as const, by: people.author(is.client) }
    : !sameLooks
      ? { change: 'restyled' as const, by: setBy(before, after, people) }
      : { change: 'same' as const, by: null };
  if (holdsWords(before) || holdsWords(after))
    return { ...base, ...look, runs: compareText(lettersOf(before), lettersOf(after), people), blocks: [] };
  return { ...base, ...look, runs: [], blocks: compareNodes(before, after, people) };
};

/** Where the editor made another kind of block of the same words, they were not written anew by who did it. */
const compareGap = (gone: readonly Node[], come: readonly Node[], people: People): Block[] => {
  const blocks: Block[] = [];
  let from = 0;
  for (const node of come) {
    const words = wordsIn(node.element);
    const twin = words ? gone.findIndex((other, at) => at >= from && wordsIn(other.element) === words) : -1;
    const was = gone[twin];
    if (!was) {
      blocks.push(wholly(node, 'added', people));
      continue;
    }
    blocks.push(...gone.slice(from, twin).map((other) => wholly(other, 'removed', people)));
    blocks.push(restyled(was, node, people));
    from = twin + 1;
  }
  return [...blocks, ...gone.slice(from).map((other) => wholly(other, 'removed', people))];
};

const restyled = (was: Node, is: Node, people: People): Block =>
  was.element.nodeName === is.element.nodeName
    ? compareNode(was, is, people)
    : { ...compareNode(is, is, people), change: 'restyled', by: people.author(is.client) };

const compareNodes = (before: Y.XmlFragment, after: Y.XmlFragment, people: People): Block[] =>
  align(nodesIn(before), nodesIn(after), {
    idOf,
    isLike: (a, b) => contentOf(a.element) === contentOf(b.element),
  }).flatMap((step: Step<Node>) =>
    'both' in step ? [compareNode(...step.both, people)] : compareGap(step.gone, step.come, people),
  );

/** The text of the later version with what the earlier one had, block by block; of one version twice just its text. */
export const compareMinutes = (before: Y.Doc, after: Y.Doc, people: People): Block[] =>
  compareNodes(before.getXmlFragment(minutesRoots.body), after.getXmlFragment(minutesRoots.body), people);
