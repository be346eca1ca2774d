import type { Body, Reply, Route } from '@yishiting/shared/route.ts';

type Given<R> = { params?: Record<string, string>; body?: Body<R> };
export type DemoClient = <R extends Route>(route: R, given?: Given<R>) => Promise<Reply<R>>;

const fill = (path: string, params: Record<string, string> = {}) =>
  path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');

/** Calls the running server as a browser would, so that the demo is made by the same doors that people use. */
export const demoClient = (base: string): DemoClient => {
  let cookie = '';
  return async (route, { params, body } = {}) => {
    const response = await fetch(base + fill(route.path, params), {
      method: route.method,
      headers: { 'x-yishiting': '1', 'content-type': 'application/json', cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie()[0]?.split(';')[0];
    if (set) cookie = set;
    const answer = await response.json();
    if (!response.ok) throw new Error(`demo: ${route.method} ${route.path} ${JSON.stringify(answer)}`);
    return answer as Reply<typeof route>;
  };
};
