import * as Y from 'yjs';
import type { Struct } from './decode-update.ts';

type Known = Y.Item | Y.GC;

const endOf = (struct: Struct): number => struct.id.clock + struct.length;

/** By halves: a frame can hold tens of thousands of structs that each name another. */
const search = (structs: readonly Known[], clock: number): number => {
  let [from, to] = [0, structs.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const struct = structs[middle];
    if (struct && endOf(struct) <= clock) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** What a document will hold when the structs of a frame have come in, one after the other. */
export class Arrivals {
  private readonly arrived = new Map<number, Known[]>();

  constructor(private readonly doc: Y.Doc) {}

  /** The next clock that the document itself expects of a client. */
  stored(client: number): number {
    return Y.getState(this.doc.store, client);
  }

  /** The same, with what has arrived. */
  state(client: number): number {
    const last = this.arrived.get(client)?.at(-1);
    return last ? endOf(last) : this.stored(client);
  }

  isStored(struct: Struct): boolean {
    return struct.id.clock < this.stored(struct.id.client);
  }

  /** At least its end is. */
  isNew(struct: Struct): boolean {
    return endOf(struct) > this.stored(struct.id.client);
  }

  has(id: Y.ID): boolean {
    return id.clock < this.state(id.client);
  }

  /** The struct that covers an id; null when nothing does. */
  find(id: Y.ID): Known | null {
    if (id.clock < this.stored(id.client)) return Y.getItem(this.doc.store, id) as Known;
    const arrived = this.arrived.get(id.client);
    return arrived?.[search(arrived, id.clock)] ?? null;
  }

  /** The structs of a client that cover a range of clocks. */
  *between(client: number, from: number, to: number): Generator<Known> {
    const stored = this.doc.store.clients.get(client) as Known[] | undefined;
    if (stored && from < this.stored(client))
      for (let i = Y.findIndexSS(stored, from); i < stored.length; i += 1) {
        const struct = stored[i];
        if (!struct || struct.id.clock >= to) return;
        yield struct;
      }
    const arrived = this.arrived.get(client) ?? [];
    for (let i = search(arrived, from); i < arrived.length; i += 1) {
      const struct = arrived[i];
      if (!struct || struct.id.clock >= to) return;
      yield struct;
    }
  }

  add(struct: Known): void {
    const arrived = this.arrived.get(struct.id.client);
    if (arrived) arrived.push(struct);
    else this.arrived.set(struct.id.client, [struct]);
  }

  /** Everything that an item is built on is there. */
  isReady(struct: Struct): boolean {
    if (struct.id.clock > this.state(struct.id.client) || struct instanceof Y.Skip) return false;
    if (!(struct instanceof Y.Item)) return true;
    const { origin, rightOrigin, parent } = struct;
    return [origin, rightOrigin, parent].every((on) => !(on instanceof Y.ID) || this.has(on));
  }
}

/**
 * The structs that are new to the document, each after all that it is built on, marked as arrived when the
 * next one is asked for. Returns whether all of them could come in; false is a gap. Known structs have to fit
 * too: Yjs looks for what they name before it leaves them out.
 */
export function* arrive(
  structs: Map<number, Struct[]>,
  arrivals: Arrivals,
): Generator<Known, boolean, undefined> {
  const queues = [...structs.values()].map((all) => ({ structs: all, at: 0 }));
  for (let moved = true; moved; ) {
    moved = false;
    for (const queue of queues)
      for (;;) {
        const struct = queue.structs[queue.at];
        if (!struct || !arrivals.isReady(struct)) break;
        if (arrivals.isNew(struct)) {
          yield struct as Known;
          arrivals.add(struct as Known);
        }
        queue.at += 1;
        moved = true;
      }
  }
  return queues.every((queue) => queue.at === queue.structs.length);
}
