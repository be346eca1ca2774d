import { Refusal } from './refusal.ts';

type Window = { spent: number; ends: number };

/**
 * At most `points` in `seconds` for each key (a session, an address), counted from the first; refuses with
 * `request.too-many`. A hall asks thousands of times a second, so there is no timer for each key: what is over goes
 * when the next window begins.
 */
export const rateLimit = (points: number, seconds: number) => {
  const windows = new Map<string, Window>();
  const ms = seconds * 1000;
  let sweepAt = 0;
  const sweep = (now: number): void => {
    for (const [key, { ends }] of windows) if (ends <= now) windows.delete(key);
    sweepAt = now + ms;
  };
  return async (key: string): Promise<void> => {
    const now = performance.now();
    if (now >= sweepAt) sweep(now);
    const known = windows.get(key);
    if (known && known.ends > now) {
      known.spent += 1;
      if (known.spent > points) throw new Refusal('request.too-many', { params: { seconds } });
    } else windows.set(key, { spent: 1, ends: now + ms });
  };
};
