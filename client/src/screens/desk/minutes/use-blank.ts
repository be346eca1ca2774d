import { minutesRoots } from '@yishiting/shared/collab/minutes-document.ts';
import { useCallback, useSyncExternalStore } from 'react';
import * as Y from 'yjs';

const records = ['attendance', 'vote'];

const wordsOf = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
    .join('');

/** Nothing is written and no block of the records stands there: what the server calls empty minutes. */
const isBlank = (node: Y.XmlFragment): boolean =>
  node.toArray().every((child) => {
    if (child instanceof Y.XmlText) return wordsOf(child).trim() === '';
    return child instanceof Y.XmlElement && !records.includes(child.nodeName) && isBlank(child);
  });

/** Whether the minutes are empty, at every moment. */
export const useBlank = (doc: Y.Doc): boolean => {
  const follow = useCallback(
    (changed: () => void) => {
      const body = doc.getXmlFragment(minutesRoots.body);
      body.observeDeep(changed);
      return () => body.unobserveDeep(changed);
    },
    [doc],
  );
  return useSyncExternalStore(follow, () => isBlank(doc.getXmlFragment(minutesRoots.body)));
};
