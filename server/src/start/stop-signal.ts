import { logger } from '../platform/logger.ts';

/**
 * Aborted by Ctrl-C, SIGTERM, a closed terminal, or a fault that nobody caught. A second Ctrl-C or SIGTERM
 * ends the process at once; the database, in a session of its own, is then taken over by the next start.
 */
export const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(1);
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  process.on('SIGHUP', () => controller.abort());
  process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'uncaught');
    process.exitCode = 1;
    controller.abort();
  });
  // Node would write its own words between our lines.
  process.removeAllListeners('warning');
  process.on('warning', (warning) => logger.warn({ err: warning }, 'node'));
  // A terminal or pipe that went away is no reason to fail.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return controller.signal;
};

export const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
