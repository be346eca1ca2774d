import * as Y from 'yjs';
import type { Struct } from './decode-update.ts';

type Known = Y.Item | Y.GC;

const endOf = (struct: Struct): number => struct.id.clock + struct.length;

/** By halves: a frame can hold tens of thousands of structs that each name another. */
const search = (structs: readonly Known[], clock: number): Known | null => {
  let [from, to] = [0, structs.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const struct = structs[middle];
    if (struct && endOf(struct) <= clock) from = middle + 1;
    else to = middle;
  }
  return structs[from] ?? null;
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

  has(id: Y.ID): boolean {
    return id.clock < this.state(id.client);
  }

  /** The struct that covers an id; null when nothing does. */
  find(id: Y.ID): Known | null {
    if (id.clock < this.stored(id.client)) return Y.getItem(this.doc.store, id) as Known;
    return search(this.arrived.get(id.client) ?? [], id.clock);
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
 * next one is asked for. Returns whether all of them could come in; false is a gap.
 */
export function* arrive(
  structs: Map<number, Struct[]>,
  arrivals: Arrivals,
): Generator<Known, boolean, undefined> {
  const queues = [...structs].map(([client, all]) => ({
    structs: all.filter((struct) => endOf(struct) > arrivals.stored(client)),
    at: 0,
  }));
  for (let moved = true; moved; ) {
    moved = false;
    for (const queue of queues)
      for (;;) {
        const struct = queue.structs[queue.at];
        if (!struct || !arrivals.isReady(struct)) break;
        yield struct as Known;
        arrivals.add(struct as Known);
        queue.at += 1;
        moved = true;
      }
  }
  return queues.every((queue) => queue.at === queue.structs.length);
}
