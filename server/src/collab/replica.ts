import * as Y from 'yjs';
import { orInvalid, stepTwo } from './frames.ts';
import type { Shape } from './shapes/shape.ts';

/** The document in memory is not what it should be: it has to be read again from PostgreSQL. */
export class Spoiled extends Error {}

const EMPTY_VECTOR = Y.encodeStateVector(new Y.Doc());
const isEmpty = (vector: Uint8Array) => vector.length === EMPTY_VECTOR.length && vector[0] === 0;

/** The server's copy of a document. */
export class Replica {
  readonly doc = new Y.Doc();
  private whole: Uint8Array | null = null;
  private change: Uint8Array | null = null;

  constructor(shape: Shape, parts: readonly Uint8Array[]) {
    for (const { define } of Object.values(shape.roots)) define(this.doc);
    this.take(parts);
    if (this.isPending()) throw new Error('document does not fit together');
    this.doc.on('update', (update: Uint8Array) => {
      this.change = update;
      this.whole = null;
    });
  }

  /**
   * Applies an update that the guard has let through. Returns what it changed, written anew by Yjs: nothing
   * known, nothing hidden. Throws `Spoiled` when the guard was wrong.
   */
  apply(update: Uint8Array): Uint8Array | null {
    this.change = null;
    try {
      this.take([update]);
    } catch {
      throw new Spoiled();
    }
    if (this.isPending()) throw new Spoiled();
    return this.change;
  }

  vector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  /** Everything as one update; the same bytes until the next change. */
  all(): Uint8Array {
    this.whole ??= Y.encodeStateAsUpdate(this.doc);
    return this.whole;
  }

  /** Step 2 for a client that has this much. */
  answer(vector: Uint8Array): Uint8Array {
    return stepTwo(isEmpty(vector) ? this.all() : this.since(vector));
  }

  /** What a client that has this much lacks. */
  since(vector: Uint8Array): Uint8Array {
    return orInvalid(() => Y.encodeStateAsUpdate(this.doc, vector));
  }

  destroy(): void {
    this.doc.destroy();
  }

  /**
   * As if it had been written here: after a transaction from elsewhere Yjs takes away marks of rich text that have
   * become needless, as an edit of its own with an event of its own, and the server's copy writes nothing.
   */
  private take(updates: readonly Uint8Array[]): void {
    this.doc.transact((transaction) => {
      for (const update of updates) Y.applyUpdate(this.doc, update);
      transaction.local = true;
    });
  }

  private isPending(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }
}
