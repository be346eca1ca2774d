import { newId } from './new-id.ts';

const KEY = 'unanswered';

/** Stands for a request without telling what was in it. */
const markOf = (text: string): string => {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}-${text.length}`;
};

const read = (storage: Storage): Record<string, string> => {
  const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
  return typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {};
};

/**
 * Operation ids of acts that nobody has answered: the same request sent again, also after a reload of this tab, is the
 * same act and is done once. Who gets any answer sees what came of it, so then all are forgotten. A refusal to sign in
 * first, or to wait, is none.
 */
export const unanswered = (storage: () => Storage = () => sessionStorage) => {
  let ids: Record<string, string> | null = null;
  const known = (): Record<string, string> => {
    try {
      ids ??= read(storage());
    } catch {
      ids = {};
    }
    return ids;
  };
  const keep = (next: Record<string, string>) => {
    ids = next;
    try {
      storage().setItem(KEY, JSON.stringify(next));
    } catch {
      // A browser that forbids storage remembers until the page is left.
    }
  };
  return {
    idOf: (request: string): string => {
      const mark = markOf(request);
      const id = known()[mark] ?? newId();
      keep({ ...known(), [mark]: id });
      return id;
    },
    answered: () => keep({}),
  };
};
