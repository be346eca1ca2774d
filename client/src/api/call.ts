import type { Fault } from '@yishiting/shared/errors.ts';
import type { Body, Query, Reply, Route } from '@yishiting/shared/route.ts';
import { errorTexts } from '@yishiting/shared/text/errors.text.ts';
import { speaker } from '@yishiting/shared/text/text.ts';
import { language } from '../app/language.ts';
import { unanswered } from './unanswered.ts';

/** A refusal as the server told it: `fault.code` is stable, `message` is in the language of the screen. */
export class Refused extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
  }
}

/** The request did not reach the server, or its answer did not reach us: nobody knows whether it was done. */
export class Unreachable extends Error {}

/** The same, but there is a network: what stands before the server answered with a fault of its own. */
export class ServerAway extends Unreachable {}

type Input<R extends Route> = {
  params?: Record<string, string>;
  body?: Body<R>;
  query?: Query<R>;
  signal?: AbortSignal;
};

const address = (route: Route, params: Record<string, string> = {}, query: object = {}): string => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const given = Object.entries(query).filter(([, v]) => v !== undefined && v !== '');
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
};

const acts = unanswered();

/** Calls a route of the contracts. Throws `Refused` or `Unreachable`; after the latter the same call is the same act. */
export const call = async <R extends Route>(route: R, input: Input<R> = {}): Promise<Reply<R>> => {
  const to = address(route, input.params, input.query as object);
  const body = input.body ? JSON.stringify(input.body) : undefined;
  const response = await fetch(to, {
    method: route.method,
    headers: {
      'x-yishiting': '1',
      'accept-language': language(),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(route.once ? { 'x-operation': acts.idOf(`${route.method} ${to} ${body}`) } : {}),
    },
    body,
    signal: input.signal ?? null,
  }).catch((cause: unknown) => {
    throw new Unreachable('unreachable', { cause });
  });
  const answer: unknown = await response.json().catch((cause: unknown) => {
    throw new (response.status >= 500 ? ServerAway : Unreachable)('unreachable', { cause });
  });
  if (route.once && (response.ok || response.status === 409)) acts.answered();
  if (response.ok) return route.reply.parse(answer) as Reply<R>;
  throw new Refused(readFault(answer));
};

const readFault = (answer: unknown): Fault => {
  if (typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer)
    return answer as Fault;
  return { code: 'request.failed', message: speaker(errorTexts)(language())('request.failed') };
};
