import * as Y from 'yjs';
import { Refusal } from '../../platform/refusal.ts';
import type { Arrivals } from './arrivals.ts';

/** Structs looked at for one frame, for all its authors together; a document of 5 MiB has fewer. */
const MOST_VISITS = 1_000_000;

/** How many were looked at by now. */
export type Visits = { count: number };

const dependencies = ({ origin, rightOrigin, parent }: Y.Item): Y.ID[] => {
  const above = parent instanceof Y.AbstractType ? (parent._item?.id ?? null) : parent;
  return [origin, rightOrigin, above].filter((id) => id instanceof Y.ID);
};

/**
 * What a client must have known when it wrote: its own earlier structs, all that they were put beside or into, and
 * so on. Clients with their clocks, as a state vector.
 */
export class Knowledge {
  private readonly clocks = new Map<number, number>();

  constructor(
    private readonly arrivals: Arrivals,
    private readonly visits: Visits,
  ) {}

  has(id: Y.ID): boolean {
    return id.clock < (this.clocks.get(id.client) ?? 0);
  }

  /** It knows this struct, so it knows what that one's author knew. */
  learn(...ids: Y.ID[]): void {
    const open = ids;
    for (let id = open.pop(); id; id = open.pop()) {
      const from = this.clocks.get(id.client) ?? 0;
      if (id.clock < from) continue;
      this.clocks.set(id.client, id.clock + 1);
      for (const struct of this.arrivals.between(id.client, from, id.clock + 1)) {
        this.visits.count += 1;
        if (this.visits.count > MOST_VISITS) throw new Refusal('document.frame-invalid');
        if (struct instanceof Y.Item) open.push(...dependencies(struct));
      }
    }
  }

  /** What it knew when it wrote this: the structs before it, and those beside and above it. */
  learnFor(item: Y.Item): void {
    const { client, clock } = item.id;
    if (clock > 0) this.learn(Y.createID(client, clock - 1));
    this.learn(...dependencies(item));
  }
}
