import { logger } from '../platform/logger.ts';
import { every } from '../platform/timers.ts';
import type { Layout } from './embedded-postgres.cluster.ts';
import { findRunning } from './embedded-postgres.lock-file.ts';

const EVERY_MS = 500;

/**
 * Starts PostgreSQL again on its port when it has died (killed, out of memory). What was acknowledged is in
 * its log; connections reopen by themselves.
 * @returns ends the watch, and waits for a start that is under way
 */
export const keepAlive = (where: Layout, start: () => Promise<unknown>): (() => Promise<void>) => {
  let looking: Promise<void> | undefined;
  const look = async () => {
    if (await findRunning(where)) return;
    logger.error('the database died and is started again');
    await start().catch((error: unknown) => logger.error({ err: error }, 'the database did not start'));
  };
  const timer = every(EVERY_MS, () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
  });
  return async () => {
    clearInterval(timer);
    await looking;
  };
};
