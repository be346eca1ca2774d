import { newId } from '../../api/new-id.ts';

/**
 * Which documents have a copy on this device, in `localStorage`: one note for each owner and document. This file
 * knows nothing of Yjs, so that pages without documents can wipe.
 */
export type Copy = {
  /** Of the database; another one after the copy was given up. */
  id: string;
  /** Places that the server does not have. */
  unsent: number;
  /** What the owner was allowed when the server last said it; JSON of a `Standing`. */
  standing: unknown;
};

const COPY = 'local-copy ';
/** Everything else that the pages keep for one person. */
const OTHERS = ['refused-text ', 'desk-entry '];
const WIPED = 'local-copies-wiped';

const keyOf = (owner: string, document: string) => `${COPY}${owner} ${document}`;

export const databaseOf = (owner: string, document: string, { id }: Copy): string =>
  `${keyOf(owner, document)} ${id}`;

const readCopy = (key: string): Copy | null => {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof copy === 'object' && copy !== null && 'id' in copy ? (copy as Copy) : null;
  } catch {
    return null;
  }
};

export const copyOf = (owner: string, document: string): Copy | null => readCopy(keyOf(owner, document));

/** A note for a new copy; null where nothing can be written. */
export const startCopy = (owner: string, document: string): Copy | null => {
  const copy = { id: newId(), unsent: 0, standing: null };
  return putCopy(owner, document, copy) ? copy : null;
};

export const putCopy = (owner: string, document: string, copy: Copy): boolean => {
  try {
    localStorage.setItem(keyOf(owner, document), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
};

/** Gives a copy up, unless it was by another tab. */
export const dropCopy = async (owner: string, document: string, copy: Copy): Promise<void> => {
  if (copyOf(owner, document)?.id === copy.id) localStorage.removeItem(keyOf(owner, document));
  await deleteDatabase(databaseOf(owner, document, copy));
};

/** Resolves also where it fails: there is nothing more that one could do. */
const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => resolve();
    asked.onerror = () => resolve();
    asked.onblocked = () => resolve();
  });

const keys = (): string[] => {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
};

const copies = (): { key: string; copy: Copy }[] =>
  keys()
    .filter((key) => key.startsWith(COPY))
    .flatMap((key) => {
      const copy = readCopy(key);
      return copy ? [{ key, copy }] : [];
    });

/** Places of all documents that would be lost by a wipe. */
export const unsentHere = (): number => copies().reduce((sum, { copy }) => sum + copy.unsent, 0);

/** Databases of copies, also of those whose note was lost. Not every browser lists them. */
const databases = async (): Promise<string[]> => {
  const listed = (await indexedDB.databases?.().catch(() => [])) ?? [];
  const noted = copies().map(({ key, copy }) => `${key} ${copy.id}`);
  return [...new Set([...noted, ...listed.map(({ name }) => name ?? '')])].filter((n) => n.startsWith(COPY));
};

/** Signing out: nothing of any document stays on this device, and other tabs close theirs. */
export const wipeCopies = async (): Promise<void> => {
  if (typeof indexedDB === 'undefined') return;
  const names = await databases();
  for (const key of keys())
    if ([COPY, ...OTHERS].some((prefix) => key.startsWith(prefix))) localStorage.removeItem(key);
  try {
    localStorage.setItem(WIPED, newId());
  } catch {
    // Where nothing can be stored there is nothing to wipe.
  }
  await Promise.all(names.map(deleteDatabase));
};

/** Calls when another tab has wiped. */
export const onWiped = (act: () => void): (() => void) => {
  const look = ({ key, newValue }: StorageEvent) => {
    if (key === WIPED && newValue !== null) act();
  };
  window.addEventListener('storage', look);
  return () => window.removeEventListener('storage', look);
};

/** Somebody else uses this browser now: of the others only stays what they have not sent. */
export const tidyCopies = async (owner: string): Promise<void> => {
  const foreign = copies().filter(
    ({ key, copy }) => !key.startsWith(`${COPY}${owner} `) && copy.unsent === 0,
  );
  for (const { key, copy } of foreign) {
    localStorage.removeItem(key);
    await deleteDatabase(`${key} ${copy.id}`);
  }
};
