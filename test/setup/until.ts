import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 15;

/** Asks again and again until there is an answer; fails with `what` when that takes too long. */
export const until = async <T>(
  what: string,
  ask: () => T | Promise<T>,
  ms = 20_000,
): Promise<Exclude<Awaited<T>, null | undefined | false | 0 | ''>> => {
  type Answer = Exclude<Awaited<T>, null | undefined | false | 0 | ''>;
  const deadline = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Answer;
    if (Date.now() > deadline) throw new Error(`waited ${ms} ms in vain: ${what}`);
    await pause(EVERY_MS);
  }
};
