import * as Y from 'yjs';

const textOfText = (text: Y.Text): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');

const joined = (parts: Iterable<unknown>): string =>
  [...parts]
    .map(textOf)
    .filter((part) => part !== '')
    .join('\n');

/** The words of a shared type, one line for each block. */
const textOf = (type: unknown): string => {
  if (type instanceof Y.Text) return textOfText(type);
  if (type instanceof Y.XmlFragment || type instanceof Y.Array) return joined(type.toArray());
  return type instanceof Y.Map ? joined(type.values()) : '';
};

type Root = Y.Doc['share'] extends Map<string, infer T> ? T : never;

const itemsOf = function* (root: Root): Generator<Y.Item> {
  for (let item = root._start; item; item = item.right) yield item;
  yield* root._map.values();
};

/** What stands in the places (see `touchedBy`) now, in the order of the document, without places that are empty. */
export const textsIn = (doc: Y.Doc, places: Iterable<string>): string[] => {
  const wanted = new Set(places);
  return [...doc.share.values()]
    .flatMap((root) => [...itemsOf(root)])
    .filter(({ id, deleted }) => !deleted && wanted.has(`${id.client}:${id.clock}`))
    .map(({ content }) => (content instanceof Y.ContentType ? textOf(content.type) : ''))
    .filter((text) => text !== '');
};
