/** After a restart of the server a whole hall comes back; each waits its own time, in ms. */
const LONGEST = 5000;
const LEAST = 100;

/** How long one may wait at most before the next attempt, after so many that failed. */
export const longestWait = (failures: number): number =>
  LEAST + Math.random() * Math.min(LONGEST, 2 ** (failures + 1) * LEAST);
