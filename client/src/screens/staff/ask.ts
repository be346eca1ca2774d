import type { Body, Reply, Route } from '@yishiting/shared/route.ts';
import { call } from '../../api/call.ts';
import { timeLimit } from '../../api/time-limit.ts';

/** How long a person waits for an answer before the screen says that there is none, in ms. */
const patience = 15_000;

/** Calls a route for somebody who waits in front of a button. Throws `Refused` or `Unreachable`. */
export const ask = <R extends Route>(
  route: R,
  input: { params?: Record<string, string>; body?: Body<R> },
): Promise<Reply<R>> => call(route, { ...input, signal: timeLimit(patience) });
