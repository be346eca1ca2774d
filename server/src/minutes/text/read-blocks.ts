import { minutesRoots } from '@yishiting/shared/collab/minutes-document.ts';
import type { MinutesBlock } from '@yishiting/shared/minutes/paper.ts';
import * as Y from 'yjs';

/** A block with the element of the document that it was read from. */
export type Placed = { element: Y.XmlElement; block: MinutesBlock };

type Line = Pick<MinutesBlock, 'type' | 'ordinal'>;

const plain: Line = { type: 'paragraph' };

const keyOf = (element: Y.XmlElement): string => {
  const id = element._item?.id;
  return id ? `${id.client}-${id.clock}` : '';
};

/** PostgreSQL keeps no null character, and half a surrogate pair is no character. */
const clean = (words: string): string => words.toWellFormed().replaceAll('\u0000', '');

const wordsOf = (node: unknown): string => {
  if (node instanceof Y.XmlText)
    return node
      .toDelta()
      .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
      .join('');
  if (!(node instanceof Y.XmlElement)) return '';
  return node.nodeName === 'hardBreak' ? '\n' : node.toArray().map(wordsOf).join('');
};

/** The words of a paragraph or heading, without marks. */
export const textOf = (element: Y.XmlElement): string => clean(element.toArray().map(wordsOf).join(''));

const elementsIn = (parent: Y.XmlFragment): Y.XmlElement[] =>
  parent.toArray().filter((node): node is Y.XmlElement => node instanceof Y.XmlElement);

const isList = ({ nodeName }: Y.XmlElement): boolean =>
  nodeName === 'bulletList' || nodeName === 'orderedList';

const linesOf = (list: Y.XmlElement, depth: number): Placed[] => {
  const start = Number(list.getAttribute('start') ?? 1);
  const first = Number.isSafeInteger(start) ? start : 1;
  return elementsIn(list).flatMap((item, i) => {
    const line: Line =
      list.nodeName === 'bulletList' ? { type: 'bullet' } : { type: 'number', ordinal: first + i };
    // Only the first paragraph of an item carries its mark.
    return elementsIn(item).flatMap((child, n) => placed(child, depth, n === 0 ? line : plain));
  });
};

const placed = (element: Y.XmlElement, depth: number, line: Line): Placed[] => {
  if (isList(element)) return linesOf(element, depth + 1);
  const at = { key: keyOf(element), depth };
  switch (element.nodeName) {
    case 'attendance':
      return [{ element, block: { ...at, type: 'attendance', text: '' } }];
    case 'vote': {
      const ballotId = clean(String(element.getAttribute('ballotId') ?? ''));
      return [{ element, block: { ...at, type: 'vote', text: '', ballotId } }];
    }
    case 'heading':
      return [{ element, block: { ...at, type: 'heading', text: textOf(element) } }];
    default:
      return [{ element, block: { ...at, ...line, text: textOf(element) } }];
  }
};

const hasRecord = ({ type }: MinutesBlock): boolean => type === 'attendance' || type === 'vote';

/** The minutes as a list of blocks from top to bottom; lines without words are left out. */
export const readPlaces = (doc: Y.Doc): Placed[] =>
  elementsIn(doc.getXmlFragment(minutesRoots.body))
    .flatMap((element) => placed(element, 0, plain))
    .filter(({ block }) => hasRecord(block) || block.text.trim() !== '');

export const readBlocks = (doc: Y.Doc): MinutesBlock[] => readPlaces(doc).map(({ block }) => block);
