import * as Y from 'yjs';

/** One character of a shared text, with who wrote it. A rare one is two UTF-16 units and still one. */
export type Letter = {
  client: number;
  clock: number;
  text: string;
  /** Names of its marks, e.g. `bold`, sorted and joined by spaces. */
  marks: string;
  /** Who set or took off the mark that was written last before it; null where there is none. */
  styledBy: number | null;
};

/** What a list or text of a document shows, item by item. */
export function* shownItems(type: Pick<Y.AbstractType<unknown>, '_start'>): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) if (!item.deleted) yield item;
}

/** The shared type that an item holds, e.g. an element; null for words. */
export const typeIn = (item: Y.Item): unknown =>
  item.content instanceof Y.ContentType ? item.content.type : null;

export const lettersIn = (text: Y.Text): Letter[] => {
  const letters: Letter[] = [];
  const on = new Set<string>();
  let marks = '';
  let styledBy: number | null = null;
  for (const item of shownItems(text)) {
    const { content } = item;
    const { client, clock } = item.id;
    if (content instanceof Y.ContentFormat) {
      if (content.value === null || content.value === undefined) on.delete(content.key);
      else on.add(content.key);
      marks = [...on].sort().join(' ');
      styledBy = client;
    } else if (content instanceof Y.ContentString) {
      let offset = 0;
      for (const letter of content.str) {
        letters.push({ client, clock: clock + offset, text: letter, marks, styledBy });
        offset += letter.length;
      }
    }
  }
  return letters;
};

/** The words of a paragraph; a line break in it is an element of its own. */
export const lettersOf = (element: Y.XmlElement): Letter[] =>
  [...shownItems(element)].flatMap((item) => {
    const type = typeIn(item);
    if (type instanceof Y.XmlText) return lettersIn(type);
    const { client, clock } = item.id;
    return type instanceof Y.XmlElement ? [{ client, clock, text: '\n', marks: '', styledBy: null }] : [];
  });
