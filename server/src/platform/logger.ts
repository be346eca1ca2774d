import { AsyncLocalStorage } from 'node:async_hooks';
import { pino } from 'pino';
import { loggable } from './log-error.ts';

type Context = { requestId: string };
type Sink = { write(line: string): unknown };

/** Carries the request id of whatever is being answered: an HTTP request, a socket command. */
const context = new AsyncLocalStorage<Context>();
export const requestId = (): string | undefined => context.getStore()?.requestId;
export const withRequestId = <T>(id: string, work: () => T): T => context.run({ requestId: id }, work);

let sink: Sink = process.stderr;

/** From now on lines go there; stdout stays for what people read. */
export const logTo = (next: Sink): void => {
  sink = next;
};

/**
 * Structured lines. Log ids and codes only: never a name, a phone number, a choice, a token, a query string or
 * a body.
 */
export const logger = pino(
  {
    level: process.env.LOG_LEVEL || 'info',
    base: null,
    serializers: { err: loggable },
    mixin: () => (requestId() ? { requestId: requestId() } : {}),
  },
  { write: (line: string) => sink.write(line) },
);
