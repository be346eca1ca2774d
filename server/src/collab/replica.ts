import * as Y from 'yjs';
import { orInvalid, stepTwo } from './frames.ts';
import { type Packet, pack } from './packet.ts';
import type { Shape } from './shapes/shape.ts';

/** The document in memory is not what it should be: it has to be read again from PostgreSQL. */
export class Spoiled extends Error {}

/** Of who has nothing. */
export const EMPTY_VECTOR = Y.encodeStateVector(new Y.Doc());
const isEmpty = (vector: Uint8Array) => vector.length === EMPTY_VECTOR.length && vector[0] === 0;

/** A document of this many bytes is kept as it is sent; a smaller one is quickly written anew. */
const WORTH_KEEPING = 16 * 1024;
const EARLIER_MS = 1000;

/** The server's copy of a document. */
export class Replica {
  readonly doc = new Y.Doc();
  private whole: Packet | null = null;
  private noted: { vector: Uint8Array; at: number } | null = null;
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

  /**
   * The vector of now or of a moment ago: what came after it holds all that comes after now. To be had before every
   * change, while it is hardly ever needed.
   */
  earlier(now = Date.now()): Uint8Array {
    if (!this.noted || now - this.noted.at > EARLIER_MS) this.noted = { vector: this.vector(), at: now };
    return this.noted.vector;
  }

  /** Everything as one update. */
  all(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** Step 2 for a client that has this much. A hall that comes in together gets the same bytes. */
  answer(vector: Uint8Array): Packet {
    return isEmpty(vector) ? this.everything() : pack(stepTwo(this.since(vector)));
  }

  private everything(): Packet {
    if (this.whole) return this.whole;
    const packet = pack(stepTwo(this.all()));
    if (packet.length >= WORTH_KEEPING) this.whole = packet;
    return packet;
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
