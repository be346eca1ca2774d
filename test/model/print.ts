import { createHash } from 'node:crypto';
import * as Y from 'yjs';

type Shared = { _start: Y.Item | null; _map: Map<string, Y.Item> };

const sorted = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Content as plain JSON, the same for the same content. */
const contentOf = (type: unknown): unknown => {
  if (type instanceof Y.XmlText || type instanceof Y.Text) return type.toDelta();
  if (type instanceof Y.XmlElement)
    return [type.nodeName, sorted(type.getAttributes()), type.toArray().map(contentOf)];
  if (type instanceof Y.XmlFragment || type instanceof Y.Array) return type.toArray().map(contentOf);
  if (type instanceof Y.Map)
    return sorted(Object.fromEntries([...type.entries()].map(([key, value]) => [key, contentOf(value)])));
  return type;
};

/** Every piece that can be seen, by who wrote it and when, in its order. Pieces that stand together are one or many. */
const idsIn = (type: Shared, ids: string[]): string[] => {
  const take = (item: Y.Item | null) => {
    if (!item || item.deleted || item.content instanceof Y.ContentFormat) return;
    for (let i = 0; i < item.length; i += 1) ids.push(`${item.id.client}:${item.id.clock + i}`);
    if (item.content instanceof Y.ContentType) idsIn(item.content.type, ids);
  };
  for (let item = type._start; item; item = item.right) take(item);
  for (const key of [...type._map.keys()].sort()) {
    const item = type._map.get(key);
    // Only the last of several values of a key counts.
    if (item && !item.deleted) {
      ids.push(`${key}=${item.id.client}:${item.id.clock + item.length - 1}`);
      if (item.content instanceof Y.ContentType) idsIn(item.content.type, ids);
    }
  }
  return ids;
};

/**
 * All that two replicas must agree in: what they show, who wrote which piece of it, and how much they know of
 * everybody. Left out are marks of rich text that make no difference: Yjs tidies those on each replica by itself.
 */
export const printOf = (doc: Y.Doc): string => {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  const roots = [...doc.share.keys()].sort();
  const whole = roots.map((name) => {
    const type = doc.share.get(name);
    return type ? [name, contentOf(type), idsIn(type, [])] : [name];
  });
  return createHash('sha256')
    .update(JSON.stringify([vector, whole]))
    .digest('hex')
    .slice(0, 16);
};

/** The document opened with the roots of its kind, so that they have their types. */
export const newDocument = (kind: 'agenda' | 'minutes'): Y.Doc => {
  const doc = new Y.Doc();
  if (kind === 'agenda') doc.getArray('items');
  else {
    doc.getXmlFragment('body');
    doc.getMap('comments');
  }
  return doc;
};

/** All words of a document, text after text. */
export const wordsIn = (doc: Y.Doc): string => {
  const words = (type: unknown): string => {
    if (type instanceof Y.Text)
      return (type.toDelta() as { insert: unknown }[])
        .map(({ insert }) => (typeof insert === 'string' ? insert : ' '))
        .join('');
    if (type instanceof Y.XmlFragment || type instanceof Y.Array) return type.toArray().map(words).join('\n');
    if (type instanceof Y.Map) return [...type.values()].map(words).join('\n');
    return typeof type === 'string' ? type : '';
  };
  return [...doc.share.values()].map(words).join('\n');
};
