import * as Y from 'yjs';

/** What a list or text of a document shows, item by item. */
export function* shownItems(type: Pick<Y.AbstractType<unknown>, '_start'>): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) if (!item.deleted) yield item;
}

/** The same thing in every state of the document. */
export const idOf = ({ id }: Y.Item, offset = 0): string => `${id.client}:${id.clock + offset}`;

export const sharedTypeIn = (item: Y.Item): unknown =>
  item.content instanceof Y.ContentType ? item.content.type : null;
