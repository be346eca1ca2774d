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
const PERSON = 'local-copies-person';

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

/** To the other tabs. */
const tell = (key: string, word: string): void => {
  try {
    localStorage.setItem(key, word);
  } catch {
    // Where nothing can be stored nobody has a copy.
  }
};

/** Signing out: nothing of any document stays on this device; this tab and the others close theirs. */
export const wipeCopies = async (): Promise<void> => {
  if (typeof indexedDB === 'undefined') return;
  window.dispatchEvent(new Event(WIPED));
  const names = await databases();
  for (const key of keys())
    if ([COPY, ...OTHERS].some((prefix) => key.startsWith(prefix))) localStorage.removeItem(key);
  tell(WIPED, newId());
  await Promise.all(names.map(deleteDatabase));
};

/** What was done in a tab, this one or another: signed out and wiped, or somebody else signed in. */
export const onOtherPerson = (
  owner: string,
  act: (why: 'signed-out' | 'other-person') => void,
): (() => void) => {
  const look = ({ key, newValue }: StorageEvent) => {
    if (key === WIPED && newValue !== null) act('signed-out');
    if (key === PERSON && newValue !== null && newValue !== owner) act('other-person');
  };
  const wiped = () => act('signed-out');
  window.addEventListener('storage', look);
  window.addEventListener(WIPED, wiped);
  return () => {
    window.removeEventListener('storage', look);
    window.removeEventListener(WIPED, wiped);
  };
};

/** Somebody signed in on this browser: tabs of others close, and of the others only stays what they have not sent. */
export const tidyCopies = async (owner: string): Promise<void> => {
  if (typeof indexedDB === 'undefined') return;
  tell(PERSON, owner);
  const foreign = copies().filter(
    ({ key, copy }) => !key.startsWith(`${COPY}${owner} `) && copy.unsent === 0,
  );
  for (const { key, copy } of foreign) {
    localStorage.removeItem(key);
    await deleteDatabase(`${key} ${copy.id}`);
  }
};
