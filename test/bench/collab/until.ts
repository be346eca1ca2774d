import { setTimeout as pause } from 'node:timers/promises';
import { NotMeasured } from '../compare.ts';

const PATIENCE_MS = 30_000;

/** Asks again and again; fails with what was waited for. */
export const until = async (what: string, ask: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await ask())) {
    if (performance.now() > deadline) throw new NotMeasured(`did not come: ${what}`);
    await pause(20);
  }
};
