import * as Y from 'yjs';
import { Refusal } from '../../platform/refusal.ts';
import type { Arrivals } from './arrivals.ts';
import { Knowledge, type Visits } from './knowledge.ts';
import type { Place } from './place.ts';
import { Splits } from './splits.ts';

/** The rest of a run of items from a clock on. */
type Cursor = { item: Y.Item; from: number };

/** Steps over what the author did not know, in one frame. Yjs takes as many, and slower ones. */
const MOST_STEPS = 200_000;

const keyOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`;
const begin = (item: Y.Item): Cursor => ({ item, from: item.id.clock });
const originOf = ({ item, from }: Cursor): Y.ID | null =>
  from > item.id.clock ? Y.createID(item.id.client, from - 1) : item.origin;
const isSame = (a: Y.ID | null, b: Y.ID | null): boolean =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
const isAt = (at: Cursor | null, id: Y.ID | null): boolean =>
  at && id ? at.item.id.client === id.client && at.from === id.clock : at === id;

/**
 * Whoever inserts between two neighbours has seen them side by side. Yjs believes any pair, and where nobody
 * can have seen it, the place depends on who hears of it when: two screens differ for ever with equal state
 * vectors. So between the two there may only be what the author did not know of.
 */
export class Sequence {
  /** What this frame puts right after an id, or at the beginning of a list. */
  private readonly put = new Map<string, Y.Item>();
  private readonly splits = new Splits();
  /** What follows an item of this frame. */
  private readonly next = new Map<Y.Item, Cursor | null>();
  private readonly minds = new Map<number, Knowledge>();
  private readonly visits: Visits = { count: 0 };
  private minded: Y.Item | null = null;
  private steps = 0;

  constructor(
    private readonly doc: Y.Doc,
    private readonly arrivals: Arrivals,
  ) {}

  /** Puts an item into its list, where Yjs will put it; refuses when no author can have seen such a place. */
  insert(item: Y.Item, place: Place): void {
    const { client, clock } = item.id;
    const stored = this.arrivals.stored(client);
    const origin = stored > clock ? Y.createID(client, stored - 1) : item.origin;
    const right = item.rightOrigin;
    if (origin) this.splits.add(origin.client, origin.clock + 1);
    if (right) this.splits.add(right.client, right.clock);
    const beginning = `${place.parent ? keyOf(place.parent.id) : place.root}/${place.key ?? ''}`;
    const first = origin ? this.following(origin) : this.first(place, beginning);
    const left = this.leftOf(item, origin, first);
    this.next.set(item, left ? this.after(left) : first);
    this.put.set(left ? keyOf(this.lastOf(left)) : origin ? keyOf(origin) : beginning, item);
  }

  /**
   * The last run that the item comes after, null when it comes right after its origin: the order of `Item.integrate`
   * in Yjs, for what others have put at the same place. An author who has heard of such a run since can have put the
   * next item beside it, in the same frame.
   */
  private leftOf(item: Y.Item, origin: Y.ID | null, first: Cursor | null): Cursor | null {
    const { rightOrigin: right } = item;
    const before = new Set<string>();
    const rivals = new Set<string>();
    let left: Cursor | null = null;
    let isFound = false;
    for (let at = first; !isAt(at, right); at = at && this.after(at)) {
      if (!at) throw new Refusal('document.frame-invalid');
      this.requireUnseen(item, at);
      if (isFound) continue;
      const key = keyOf(Y.createID(at.item.id.client, at.from));
      before.add(key);
      rivals.add(key);
      const its = originOf(at);
      const beside = its && this.startOf(its);
      if (isSame(its, origin)) {
        if (at.item.id.client < item.id.client) {
          left = at;
          rivals.clear();
        } else isFound = isSame(at.item.rightOrigin, right);
      } else if (beside && before.has(beside)) {
        if (rivals.has(beside)) continue;
        left = at;
        rivals.clear();
      } else isFound = true;
    }
    return left;
  }

  private requireUnseen(item: Y.Item, at: Cursor): void {
    this.steps += 1;
    if (this.steps > MOST_STEPS || this.mindOf(item).has(Y.createID(at.item.id.client, at.from)))
      throw new Refusal('document.frame-invalid');
  }

  private mindOf(item: Y.Item): Knowledge {
    const mind = this.minds.get(item.id.client) ?? new Knowledge(this.arrivals, this.visits);
    this.minds.set(item.id.client, mind);
    if (this.minded !== item) mind.learnFor(item);
    this.minded = item;
    return mind;
  }

  private after(at: Cursor): Cursor | null {
    return this.following(this.lastOf(at));
  }

  private following(id: Y.ID): Cursor | null {
    const put = this.put.get(keyOf(id));
    if (put) return begin(put);
    const item = this.arrivals.find(id);
    if (!(item instanceof Y.Item)) throw new Refusal('document.frame-invalid');
    if (id.clock + 1 < item.id.clock + item.length) return { item, from: id.clock + 1 };
    const next = this.next.get(item);
    if (next !== undefined) return next;
    return item.right ? begin(item.right) : null;
  }

  private first({ root, parent, key }: Place, beginning: string): Cursor | null {
    const put = this.put.get(beginning);
    if (put) return begin(put);
    const type = parent
      ? parent.content instanceof Y.ContentType
        ? parent.content.type
        : null
      : this.doc.share.get(root);
    let first = (key === null ? type?._start : type?._map.get(key)) ?? null;
    while (key !== null && first?.left) first = first.left;
    return first ? begin(first) : null;
  }

  /** Where a run ends, or this frame has put something into it. */
  private lastOf({ item, from }: Cursor): Y.ID {
    const { client, clock } = item.id;
    const end = clock + item.length;
    const until = end - from === 1 ? end : Math.min(end, this.splits.after(client, from) ?? end);
    return Y.createID(client, until - 1);
  }

  /** Key of the run that an id is in. */
  private startOf({ client, clock }: Y.ID): string {
    const start = this.arrivals.find(Y.createID(client, clock))?.id.clock ?? clock;
    return keyOf(Y.createID(client, Math.max(start, this.splits.upTo(client, clock) ?? start)));
  }
}
