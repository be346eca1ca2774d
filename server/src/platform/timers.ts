import { withOwnId } from './logger.ts';

// The only timers of the server: each run has a request id of its own, whoever set it, and keeps no process alive.

/** Runs once, `ms` from now. */
export const after = (ms: number, run: () => void): NodeJS.Timeout =>
  setTimeout(() => withOwnId(run), ms).unref();

/** Runs again and again, every `ms`. */
export const every = (ms: number, run: () => void): NodeJS.Timeout =>
  setInterval(() => withOwnId(run), ms).unref();
