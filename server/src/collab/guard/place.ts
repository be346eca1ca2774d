import * as Y from 'yjs';
import { Refusal } from '../../platform/refusal.ts';
import type { Arrivals } from './arrivals.ts';

/** Where an item hangs. `parent` null is the root itself; `key` is set in maps and attributes. */
export type Place = { root: string; parent: Y.Item | null; key: string | null; depth: number };

/** Yjs drops what hangs on something that was deleted and forgotten: it harms nothing and shows nowhere. */
export type Somewhere = Place | 'nowhere';

const MAX_DEPTH = 40;

const isSame = (a: Somewhere, b: Somewhere): boolean =>
  a === b ||
  (a !== 'nowhere' && b !== 'nowhere' && a.root === b.root && a.parent === b.parent && a.key === b.key);

/** Finds the places of items, those of the document and those of the frame that is coming in. */
export class Places {
  private readonly known = new Map<Y.Item, Somewhere>();

  constructor(private readonly arrivals: Arrivals) {}

  of(struct: Y.Item | Y.GC): Somewhere {
    if (!(struct instanceof Y.Item)) return 'nowhere';
    const place = this.known.get(struct) ?? this.find(struct);
    this.known.set(struct, place);
    return place;
  }

  private find(item: Y.Item): Somewhere {
    const { parent, parentSub: key } = item;
    if (parent instanceof Y.AbstractType) {
      const above = parent._item;
      return above
        ? this.below(above, key)
        : { root: Y.findRootTypeKey(parent), parent: null, key, depth: 0 };
    }
    const claimed = this.beside(item) ?? this.under(item);
    // Whose first half is known goes on from there, whatever else it claims.
    const stored = this.arrivals.stored(item.id.client);
    if (stored > item.id.clock && !isSame(claimed, this.at(Y.createID(item.id.client, stored - 1))))
      throw new Refusal('document.frame-invalid');
    return claimed;
  }

  private at(id: Y.ID): Somewhere {
    const struct = this.arrivals.find(id);
    return struct ? this.of(struct) : 'nowhere';
  }

  private under({ parent, parentSub: key }: Y.Item): Somewhere {
    if (typeof parent === 'string') return { root: parent, parent: null, key, depth: 0 };
    if (!(parent instanceof Y.ID)) throw new Refusal('document.frame-invalid');
    const above = this.arrivals.find(parent);
    return above instanceof Y.Item ? this.below(above, key) : 'nowhere';
  }

  private below(above: Y.Item, key: string | null): Somewhere {
    if (above.content instanceof Y.ContentDeleted) return 'nowhere';
    if (!(above.content instanceof Y.ContentType)) throw new Refusal('document.frame-invalid');
    const place = this.of(above);
    if (place === 'nowhere') return place;
    if (place.depth >= MAX_DEPTH) throw new Refusal('document.frame-invalid');
    return { root: place.root, parent: above, key, depth: place.depth + 1 };
  }

  /** An item between two others is where they are; two of different lists would tie these together. */
  private beside({ origin, rightOrigin }: Y.Item): Somewhere | null {
    const places = [origin, rightOrigin].filter((id) => id !== null).map((id) => this.at(id));
    const [first] = places;
    if (first === undefined) return null;
    if (places.includes('nowhere')) return 'nowhere';
    if (!places.every((place) => isSame(place, first))) throw new Refusal('document.frame-invalid');
    return first;
  }
}
