/** A whole number from 0 up to, and without, `below`. */
export type Pick = (below: number) => number;

/** Chance that can be repeated: the same seed, the same numbers (mulberry32). */
export const chance = (seed: number): Pick => {
  let a = seed;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
};
