/** Milliseconds that people waited: until they were in, and until their vote was acknowledged. */
export type Meter = { joins: number[]; acks: number[] };
export const newMeter = (): Meter => ({ joins: [], acks: [] });

/** Runs something and notes how long it took when it succeeded. */
export const timed = async <T>(into: number[] | undefined, work: () => Promise<T>): Promise<T> => {
  const began = performance.now();
  const value = await work();
  into?.push(performance.now() - began);
  return value;
};

/** p50, p95 and the longest, in whole milliseconds. */
export const spread = (times: readonly number[]): { p50: number; p95: number; max: number } => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
};
