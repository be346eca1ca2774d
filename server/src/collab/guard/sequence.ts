import * as Y from 'yjs';
import { Refusal } from '../../platform/refusal.ts';
import type { Arrivals } from './arrivals.ts';
import { Knowledge } from './knowledge.ts';
import type { Place } from './place.ts';

/** The rest of a run of items from a clock on. */
type Cursor = { item: Y.Item; from: number };

/** Steps over what the author did not know, in one frame. Yjs takes as many, and slower ones. */
const MOST_STEPS = 200_000;

const keyOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`;
const startOf = (item: Y.Item): Cursor => ({ item, from: item.id.clock });

/**
 * Whoever inserts between two neighbours has seen them side by side. Yjs believes any pair, and where nobody
 * can have seen it, the place depends on who hears of it when: two screens differ for ever with equal state
 * vectors. So between the two there may only be what the author did not know of.
 */
export class Sequence {
  /** What this frame puts right after an id, or at the beginning of a list. */
  private readonly after = new Map<string, Y.Item>();
  private readonly splits = new Map<number, number[]>();
  /** What follows an item of this frame. */
  private readonly next = new Map<Y.Item, Cursor | null>();
  private readonly minds = new Map<number, Knowledge>();
  private steps = 0;

  constructor(
    private readonly doc: Y.Doc,
    private readonly arrivals: Arrivals,
  ) {}

  /** Puts an item into its list as its author saw it; refuses when no author can have. */
  insert(item: Y.Item, place: Place): void {
    const { client, clock } = item.id;
    const stored = this.arrivals.stored(client);
    const origin = stored > clock ? Y.createID(client, stored - 1) : item.origin;
    const beginning = `${place.parent ? keyOf(place.parent.id) : place.root}/${place.key ?? ''}`;
    const following = origin ? this.following(origin) : this.first(place, beginning);
    this.requireUnseen(item, following);
    this.next.set(item, following);
    this.after.set(origin ? keyOf(origin) : beginning, item);
    if (origin) this.splits.set(origin.client, [...(this.splits.get(origin.client) ?? []), origin.clock]);
  }

  private requireUnseen(item: Y.Item, following: Cursor | null): void {
    const { rightOrigin: right } = item;
    let mind: Knowledge | null = null;
    for (let at = following; ; ) {
      if (!at) {
        if (right) throw new Refusal('document.frame-invalid');
        return;
      }
      const end = this.endOf(at);
      const covers = right?.client === at.item.id.client && right.clock >= at.from && right.clock < end;
      if (covers && right.clock === at.from) return;
      mind ??= this.mindOf(item);
      this.steps += 1;
      if (this.steps > MOST_STEPS || mind.has(Y.createID(at.item.id.client, at.from)))
        throw new Refusal('document.frame-invalid');
      if (covers) return;
      at = this.following(Y.createID(at.item.id.client, end - 1));
    }
  }

  private mindOf(item: Y.Item): Knowledge {
    const mind = this.minds.get(item.id.client) ?? new Knowledge(this.arrivals);
    this.minds.set(item.id.client, mind);
    mind.learnFor(item);
    return mind;
  }

  private following(id: Y.ID): Cursor | null {
    const put = this.after.get(keyOf(id));
    if (put) return startOf(put);
    const item = this.arrivals.find(id);
    if (!(item instanceof Y.Item)) throw new Refusal('document.frame-invalid');
    if (id.clock + 1 < item.id.clock + item.length) return { item, from: id.clock + 1 };
    const next = this.next.get(item);
    if (next !== undefined) return next;
    return item.right ? startOf(item.right) : null;
  }

  private first({ root, parent, key }: Place, beginning: string): Cursor | null {
    const put = this.after.get(beginning);
    if (put) return startOf(put);
    const type = parent
      ? parent.content instanceof Y.ContentType
        ? parent.content.type
        : null
      : this.doc.share.get(root);
    let first = (key === null ? type?._start : type?._map.get(key)) ?? null;
    while (key !== null && first?.left) first = first.left;
    return first ? startOf(first) : null;
  }

  /** Where a run ends, or this frame has put something into it. */
  private endOf({ item, from }: Cursor): number {
    const end = item.id.clock + item.length;
    const splits = this.splits.get(item.id.client);
    return splits
      ? Math.min(end, ...splits.filter((clock) => clock >= from && clock < end).map((c) => c + 1))
      : end;
  }
}
