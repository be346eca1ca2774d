import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { loggable } from './log-error.ts';

type Context = { requestId: string };
type Sink = { write(line: string): unknown };

/** What no request caused: the start, the stop, what a library says by itself. */
const ofProcess = randomUUID();

/** Carries the request id of whatever is being done: an HTTP request, a socket command, a frame, a timer's run. */
const context = new AsyncLocalStorage<Context>();
export const requestId = (): string => context.getStore()?.requestId ?? ofProcess;
export const withRequestId = <T>(id: string, work: () => T): T => context.run({ requestId: id }, work);

/** For what begins by itself: it is asked for by nobody, so it gets an id of its own. */
export const withOwnId = <T>(work: () => T): T => withRequestId(randomUUID(), work);

let sink: Sink = process.stderr;
/** Of this turn of the loop: they are written together, since the write of one costs more than the line. */
let lines = '';

const write = (): void => {
  if (lines !== '') sink.write(lines);
  lines = '';
};
const gather = (line: string): void => {
  if (lines === '') setImmediate(write);
  lines += line;
};
process.once('exit', write);

/** From now on lines go there; stdout stays for what people read. */
export const logTo = (next: Sink): void => {
  write();
  sink = next;
};

/**
 * Structured lines, each with a request id. Log ids and codes only: never a name, a phone number, a choice, a
 * token, a query string or a body.
 */
export const logger = pino(
  {
    level: process.env.LOG_LEVEL || 'info',
    base: null,
    serializers: { err: loggable },
    mixin: () => ({ requestId: requestId() }),
  },
  { write: gather },
);
