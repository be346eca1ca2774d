import { frameLimits } from '@yishiting/shared/collab/wire.ts';
import { logger } from '../platform/logger.ts';
import { found, Refusal } from '../platform/refusal.ts';
import type { DocumentStore, Edit, Stored } from './document.store.ts';
import { Fresh } from './fresh.ts';
import { ClientBook } from './guard/client-book.ts';
import { inspectUpdate } from './guard/inspect-update.ts';
import { commits, noteEdits } from './metrics.ts';
import { EMPTY_VECTOR, Replica } from './replica.ts';
import type { Shape, Writer } from './shapes/shape.ts';

/**
 * A snapshot is due after this many edits or bytes, and when the room closes after fewer. It is work for PostgreSQL, so
 * it is rare; a tail of a thousand is read in a few milliseconds.
 */
const DUE = { edits: 1000, bytes: 256 * 1024, editsAtClose: 50 };

type Since = { edits: number; bytes: number };
const sizeOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);

/**
 * A document in memory and on disk. Edits are taken into memory, then committed together; after `commit` or
 * `reload` both are the same, in between nobody may be shown the document.
 */
export class Ledger {
  readonly clients: ClientBook;
  private replica: Replica;
  private seq: number;
  private size: number;
  private since: Since;
  private taken: Edit[] = [];
  /** A state vector from before what was taken last. */
  before: Uint8Array = EMPTY_VECTOR;
  private readonly lock = new Fresh<boolean>();
  isLocked: boolean;
  /** The last commit found edits of the server's own on disk: what it returned is news to its authors too. */
  foundOthers = false;

  private constructor(
    private readonly name: string,
    private readonly shape: Shape,
    private readonly store: DocumentStore,
    stored: Stored,
    owners: Iterable<readonly [number, string]>,
  ) {
    this.clients = new ClientBook(owners);
    this.replica = new Replica(shape, stored.parts);
    this.seq = stored.seq;
    this.isLocked = stored.locked;
    this.size = sizeOf(stored.parts);
    this.since = { edits: stored.tail, bytes: 0 };
  }

  /** Refuses `document.unknown`. */
  static async open(name: string, shape: Shape, store: DocumentStore): Promise<Ledger> {
    const stored = found(await store.load(name), 'document.unknown');
    return new Ledger(name, shape, store, stored, await store.owners(name));
  }

  get document(): Replica {
    return this.replica;
  }

  /**
   * Judges an update and takes it into memory. Throws a refusal, with nothing changed, or `Spoiled`: then only
   * `reload` helps.
   */
  take(writer: Writer, sessionId: string | null, update: Uint8Array): 'known' | 'gap' | 'taken' {
    const { doc } = this.replica;
    const verdict = inspectUpdate({ doc, shape: this.shape, clients: this.clients, writer }, update);
    if (verdict.kind === 'nothing') return 'known';
    if (verdict.kind === 'gap') return 'gap';
    if (verdict.grows) this.requireRoomFor(update.length);
    if (this.taken.length === 0) this.before = this.replica.earlier();
    const bytes = this.replica.apply(update);
    for (const client of verdict.clients) this.clients.claim(client, writer.owner);
    if (bytes) this.taken.push({ bytes, sessionId });
    return bytes ? 'taken' : 'known';
  }

  /**
   * Puts on disk what was taken. Returns the updates to be shown, or `locked`; then, and when it throws, only `reload`
   * helps.
   */
  async commit(): Promise<Uint8Array[] | 'locked'> {
    const edits = this.taken;
    if (edits.length === 0) return [];
    const ended = commits.startTimer();
    const head = await this.store.append(this.name, edits, this.clients.claims);
    ended();
    if (head === null) return 'locked';
    noteEdits(edits.length);
    this.foundOthers = head - edits.length !== this.seq;
    this.settle(head, edits);
    if (this.foundOthers) {
      await this.reload();
      return [this.replica.all()];
    }
    this.compactWhenDue();
    return edits.map(({ bytes }) => bytes);
  }

  /** Memory becomes what is on disk. Throws when it cannot be read; then this ledger is of no use any more. */
  async reload(): Promise<void> {
    this.taken = [];
    this.clients.forget();
    const stored = found(await this.store.load(this.name), 'document.unknown');
    const replica = new Replica(this.shape, stored.parts);
    this.clients.add(await this.store.owners(this.name));
    this.replica.destroy();
    this.replica = replica;
    this.seq = stored.seq;
    this.size = sizeOf(stored.parts);
    this.isLocked = stored.locked;
  }

  readLock(): Promise<boolean> {
    return this.lock.read(() => this.lookForLock());
  }

  close(): void {
    if (this.since.edits >= DUE.editsAtClose) this.compact();
    this.replica.destroy();
  }

  private async lookForLock(): Promise<boolean> {
    this.isLocked = await this.store.isLocked(this.name);
    return this.isLocked;
  }

  private settle(head: number, edits: readonly Edit[]): void {
    this.clients.settle();
    const bytes = sizeOf(edits.map((e) => e.bytes));
    this.size += bytes;
    this.since = { edits: this.since.edits + edits.length, bytes: this.since.bytes + bytes };
    this.seq = head;
    this.taken = [];
  }

  /** The sum of the edits is more than what they make together; the document is measured before it is called full. */
  private requireRoomFor(bytes: number): void {
    if (this.size + bytes <= frameLimits.document) return;
    this.size = this.replica.all().length;
    if (this.size + bytes > frameLimits.document) throw new Refusal('document.too-large');
  }

  private compactWhenDue(): void {
    if (this.since.edits >= DUE.edits || this.since.bytes >= DUE.bytes) this.compact();
  }

  private compact(): void {
    this.since = { edits: 0, bytes: 0 };
    const whole = this.replica.all();
    this.size = whole.length;
    this.store
      .compact(this.name, this.seq, whole)
      .catch((err: unknown) => logger.warn({ err, document: this.name }, 'snapshot not written'));
  }
}
