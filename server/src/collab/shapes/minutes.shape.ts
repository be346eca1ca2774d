import { minutesRoots } from '@yishiting/shared/collab/minutes-document.ts';
import * as Y from 'yjs';
import type { Place } from '../guard/place.ts';
import { isComment, mayDeleteComment } from './comment.shape.ts';
import type { Shape } from './shape.ts';
import { holds, isSmallJson, typeOf } from './yjs-item.ts';

const nodeName = /^[a-zA-Z][a-zA-Z0-9_-]{0,39}$/;
/** Of an attribute, or a mark with the hash that the editor puts behind it. `__proto__` is none. */
const keyName = /^[a-z][\w+/=-]{0,79}$/i;
const mostValue = 4000;

const isNode = (item: Y.Item): boolean => {
  if (!(item.content instanceof Y.ContentType)) return false;
  const { type } = item.content;
  if (typeOf(item) === Y.XmlElement) return nodeName.test((type as Y.XmlElement).nodeName);
  return typeOf(item) === Y.XmlText;
};

const isAttribute = (item: Y.Item, key: string): boolean =>
  keyName.test(key) && holds(item, (value) => isSmallJson(value, mostValue));

const isRun = ({ content }: Y.Item): boolean => {
  if (content instanceof Y.ContentString) return true;
  return (
    content instanceof Y.ContentFormat && keyName.test(content.key) && isSmallJson(content.value, mostValue)
  );
};

const isProse = (item: Y.Item, { parent, key }: Place): boolean => {
  if (!parent) return key === null && isNode(item);
  const above = typeOf(parent);
  if (above === Y.XmlElement) return key === null ? isNode(item) : isAttribute(item, key);
  return above === Y.XmlText && key === null && isRun(item);
};

/** `body`: what ProseMirror writes, elements, attributes, marked text. `comments`: a map of remarks. */
export const minutesShape: Shape = {
  roots: {
    [minutesRoots.body]: { define: (doc) => doc.getXmlFragment(minutesRoots.body), rights: ['write'] },
    [minutesRoots.comments]: {
      define: (doc) => doc.getMap(minutesRoots.comments),
      rights: ['write', 'comment'],
    },
  },

  mayInsert(item, place, judged) {
    if (item.content instanceof Y.ContentDeleted) return true;
    return place.root === minutesRoots.body ? isProse(item, place) : isComment(item, place, judged);
  },

  mayDelete(item, place, judged) {
    return place.root === minutesRoots.body || mayDeleteComment(item, place, judged);
  },
};
