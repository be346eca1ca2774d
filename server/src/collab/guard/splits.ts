/** Clocks at which runs are parted, by client. A frame can part one run tens of thousands of times. */
export class Splits {
  private readonly clocks = new Map<number, number[]>();

  add(client: number, clock: number): void {
    const clocks = this.clocks.get(client);
    if (!clocks) this.clocks.set(client, [clock]);
    else {
      const at = firstAfter(clocks, clock - 1);
      if (clocks[at] !== clock) clocks.splice(at, 0, clock);
    }
  }

  /** The first one after a clock. */
  after(client: number, clock: number): number | undefined {
    const clocks = this.clocks.get(client);
    return clocks?.[firstAfter(clocks, clock)];
  }

  /** The last one up to a clock. */
  upTo(client: number, clock: number): number | undefined {
    const clocks = this.clocks.get(client);
    return clocks?.[firstAfter(clocks, clock) - 1];
  }
}

/** By halves; most often it is the end. */
const firstAfter = (clocks: readonly number[], clock: number): number => {
  let [from, to] = [0, clocks.length];
  if ((clocks.at(-1) ?? 0) <= clock) return to;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((clocks[middle] ?? 0) > clock) to = middle;
    else from = middle + 1;
  }
  return from;
};
