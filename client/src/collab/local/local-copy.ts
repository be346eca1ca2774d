import * as idb from 'lib0/indexeddb';
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

const UPDATES = 'updates';
const KNOWN = 'server-knows';
/** Milliseconds. A browser that takes longer is treated as one without storage. */
const PATIENCE = 3000;

/** As `y-indexeddb` makes it. It does not say when it cannot. */
const probe = async (name: string): Promise<void> => {
  const db = await idb.openDB(name, (fresh) =>
    idb.createStores(fresh, [[UPDATES, { autoIncrement: true }], ['custom']]),
  );
  db.close();
};

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) => {
      setTimeout(() => fail(new Error('storage does not answer')), PATIENCE);
    }),
  ]);

/**
 * A Y.Doc on this device. Everything that comes into the document is stored; `isAlive` is false once something could
 * not be, or the store was taken away.
 */
export class LocalCopy {
  isAlive = true;

  private constructor(
    private readonly persistence: IndexeddbPersistence,
    private readonly db: IDBDatabase,
    /** What the server was known to have; null in a new store. */
    readonly known: Uint8Array | null,
    private readonly onDeath: () => void,
  ) {
    // A write that fails aborts its transaction; deleting the database from elsewhere waits for us to let go.
    for (const event of ['abort', 'close', 'versionchange'] as const)
      db.addEventListener(event, () => this.die());
  }

  /** Loads what is stored into the document and stores from then on. Null where this browser cannot. */
  static async open(name: string, doc: Y.Doc, onDeath: () => void): Promise<LocalCopy | null> {
    let persistence: IndexeddbPersistence | null = null;
    try {
      await inTime(probe(name));
      persistence = new IndexeddbPersistence(name, doc);
      await inTime(persistence.whenSynced);
      const known: unknown = await inTime(persistence.get(KNOWN));
      const { db } = persistence;
      if (!db) throw new Error('no database');
      forgetGaps(doc);
      return new LocalCopy(
        persistence,
        db,
        known instanceof ArrayBuffer ? new Uint8Array(known) : null,
        onDeath,
      );
    } catch {
      void persistence?.destroy().catch(() => undefined);
      return null;
    }
  }

  /** Resolves when everything up to now is stored; false when it could not be. */
  async settled(): Promise<boolean> {
    if (!this.isAlive) return false;
    // Waits for the writes before it.
    const waiting = this.db.transaction([UPDATES], 'readonly');
    await idb.count(waiting.objectStore(UPDATES)).catch(() => 0);
    return this.isAlive;
  }

  /** Notes what the server has. */
  mark(known: Uint8Array): void {
    if (this.isAlive) this.persistence.set(KNOWN, known.slice().buffer).catch(() => this.die());
  }

  close(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    void this.persistence.destroy();
  }

  private die(): void {
    if (!this.isAlive) return;
    this.close();
    this.onDeath();
  }
}

/** After a write that was lost the later ones do not fit; the server would refuse the whole document for them. */
const forgetGaps = ({ store }: Y.Doc): void => {
  store.pendingStructs = null;
  store.pendingDs = null;
};
