import { createHash } from 'node:crypto';
import type { Fault } from '@yishiting/shared/errors.ts';
import type { Body, Reply, Route } from '@yishiting/shared/route.ts';

type Given<R> = { params?: Record<string, string>; body?: Body<R> };
export type DemoClient = <R extends Route>(route: R, given?: Given<R>) => Promise<Reply<R>>;

/** What the server answered instead; `code` is the fault's. */
class DemoFault extends Error {
  constructor(
    route: Route,
    readonly code: string,
  ) {
    super(`demo: ${route.method} ${route.path} ${code}`);
  }
}

const fill = (path: string, params: Record<string, string> = {}) =>
  path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');

/** The same words give the same id: a demo that was cut short is told again and does nothing twice. */
export const operationFor = (...words: unknown[]): string => {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  // Version 8, variant 10 (RFC 9562, 5.8).
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
};

/**
 * Calls the running server as a browser would, so that the demo is made by the same doors that people use. Nobody
 * asks for the same twice in a demo: the same words are the same act, also at a start that leaves out what is done.
 * @param seed the same for one demo, and no other
 */
export const demoClient = (base: string, seed: string): DemoClient => {
  let cookie = '';
  return async (route, { params, body } = {}) => {
    const path = fill(route.path, params);
    const response = await fetch(base + path, {
      method: route.method,
      headers: {
        'x-yishiting': '1',
        'content-type': 'application/json',
        'x-operation': operationFor(seed, path, body),
        cookie,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie()[0]?.split(';')[0];
    if (set) cookie = set;
    const answer = await response.json();
    if (!response.ok) throw new DemoFault(route, String((answer as Fault).code));
    return answer as Reply<typeof route>;
  };
};
