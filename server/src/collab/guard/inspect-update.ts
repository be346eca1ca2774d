import * as Y from 'yjs';
import { Refusal } from '../../platform/refusal.ts';
import type { Judged, Shape, Writer } from '../shapes/shape.ts';
import { lengthOf, liveValue } from '../shapes/yjs-item.ts';
import { Arrivals, arrive } from './arrivals.ts';
import type { ClientBook } from './client-book.ts';
import { type Decoded, decodeUpdate } from './decode-update.ts';
import { type Place, Places } from './place.ts';
import { Sequence } from './sequence.ts';

/**
 * `nothing`: all of it is known. `gap`: it builds on what is not here; the sender has to resync. `new`: it may be
 * applied; `clients` are ids that nobody has written with before, `grows` is false when it only deletes.
 */
export type Verdict =
  | { kind: 'nothing' }
  | { kind: 'gap' }
  | { kind: 'new'; clients: number[]; grows: boolean };

/** Structs can claim any length in a few bytes; a frame may not move clocks further than it could with text. */
const MAX_GROWTH = 1024 * 1024;

type Case = { doc: Y.Doc; shape: Shape; clients: ClientBook; writer: Writer };

/** Judges an update before anything of it touches the document. Throws a refusal for what may not be. */
export const inspectUpdate = (given: Case, update: Uint8Array): Verdict => {
  const decoded = decodeUpdate(update);
  const arrivals = new Arrivals(given.doc);
  requireKnownRoots(decoded, given.shape);
  const writers = newWriters(decoded, arrivals);
  if (writers.length > 0 && given.writer.right === 'read') throw new Refusal('document.read-only');
  const claimed = writers.length > 0 ? given.clients.check(writers, given.writer.owner) : [];
  const judge = new Judge(given, decoded, arrivals);
  if (!judge.inserts() || !judge.reachesDeletes()) return { kind: 'gap' };
  const deletes = judge.deletes();
  const grows = writers.length > 0;
  if (judge.hasTidied && (grows || deletes)) throw new Refusal('document.read-only');
  return grows || deletes ? { kind: 'new', clients: claimed, grows } : { kind: 'nothing' };
};

/** Also of structs that are known: Yjs opens every root that it reads the name of. */
const requireKnownRoots = ({ structs }: Decoded, { roots }: Shape): void => {
  for (const struct of [...structs.values()].flat())
    if (struct instanceof Y.Item && typeof struct.parent === 'string' && !Object.hasOwn(roots, struct.parent))
      throw new Refusal('document.frame-invalid');
};

/** Client ids with something new in the frame. */
const newWriters = ({ structs }: Decoded, arrivals: Arrivals): number[] => {
  let growth = 0;
  const writers: number[] = [];
  for (const [client, all] of structs) {
    const last = all.at(-1);
    const by = last ? last.id.clock + last.length - arrivals.stored(client) : 0;
    if (by <= 0) continue;
    growth += by;
    writers.push(client);
  }
  if (growth > MAX_GROWTH) throw new Refusal('document.frame-invalid');
  return writers;
};

class Judge {
  private readonly places: Places;
  private readonly sequence: Sequence;
  private readonly judged: Judged;
  private readonly grown = new Map<Y.Item | null, number>();
  /**
   * Takes marks away where the author may not write. Yjs does so by itself with marks that have become needless, also
   * at who only reads: alone in a frame that is left out, no fault of anybody's.
   */
  hasTidied = false;

  constructor(
    private readonly given: Case,
    private readonly decoded: Decoded,
    private readonly arrivals: Arrivals,
  ) {
    this.places = new Places(arrivals);
    this.sequence = new Sequence(given.doc, arrivals);
    this.judged = {
      writer: given.writer,
      isDeleted: (item) => item.deleted || Y.isDeleted(decoded.deletes, item.id),
      current: (place) => this.current(place),
      ownerOf: (item) => given.clients.ownerOf(item.id.client) ?? given.writer.owner,
      grow: (parent, by) => this.grow(parent, by),
    };
  }

  /** True when everything could come in. */
  inserts(): boolean {
    const coming = arrive(this.decoded.structs, this.arrivals);
    for (;;) {
      const step = coming.next();
      if (step.done) return step.value;
      if (step.value instanceof Y.Item) this.judgeInsert(step.value);
    }
  }

  reachesDeletes(): boolean {
    for (const [client, ranges] of this.decoded.deletes.clients)
      for (const { clock, len } of ranges) if (clock + len > this.arrivals.state(client)) return false;
    return true;
  }

  /** True when something is deleted that was not. */
  deletes(): boolean {
    let deletes = false;
    for (const [client, ranges] of this.decoded.deletes.clients)
      for (const { clock, len } of ranges)
        for (const struct of this.arrivals.between(client, clock, clock + len)) {
          // What the frame itself brings is its author's to delete.
          if (!this.arrivals.isStored(struct) || !(struct instanceof Y.Item) || struct.deleted) continue;
          if (this.judgeDelete(struct)) deletes = true;
          else this.hasTidied = true;
        }
    return deletes;
  }

  private judgeInsert(item: Y.Item): void {
    const place = this.places.of(item);
    if (place === 'nowhere') return;
    this.mayWriteIn(place.root);
    if (!this.given.shape.mayInsert(item, place, this.judged)) throw new Refusal('document.frame-invalid');
    this.sequence.insert(item, place);
  }

  /** False when the deletion is to be left out. */
  private judgeDelete(item: Y.Item): boolean {
    const place = this.places.of(item);
    if (place === 'nowhere') return true;
    if (item.content instanceof Y.ContentFormat && !this.mayWrite(place.root)) return false;
    this.mayWriteIn(place.root);
    if (!this.given.shape.mayDelete(item, place, this.judged)) throw new Refusal('document.frame-invalid');
    return true;
  }

  private mayWriteIn(root: string): void {
    if (!this.mayWrite(root)) throw new Refusal('document.read-only');
  }

  private mayWrite(root: string): boolean {
    return this.given.shape.roots[root]?.rights.includes(this.given.writer.right) ?? false;
  }

  private current({ root, parent, key }: Place): Y.Item | undefined {
    if (key === null) return undefined;
    if (parent) return liveValue(parent, key);
    const value = this.given.doc.share.get(root)?._map.get(key);
    return value?.deleted ? undefined : value;
  }

  private grow(parent: Y.Item | null, by: number): number {
    const inDocument = parent ? lengthOf(parent) : this.rootLength();
    const grown = (this.grown.get(parent) ?? 0) + by;
    this.grown.set(parent, grown);
    return inDocument + grown;
  }

  private rootLength(): number {
    return Math.max(0, ...[...this.given.doc.share.values()].map((type) => type._length));
  }
}
