import type { Fault } from '@yishiting/shared/errors.ts';
import type { Body, Query, Reply, Route } from '@yishiting/shared/route.ts';

/** What the server refused, as a test can look at it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly fault: Fault,
  ) {
    super(`${status} ${fault.code}`);
  }

  get code() {
    return this.fault.code;
  }
}

type Given<R> = {
  params?: Record<string, string>;
  body?: Body<R>;
  query?: Query<R>;
  headers?: Record<string, string>;
};

const fill = (path: string, params: Record<string, string> = {}) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? `missing-${name}`));

/** A browser-like caller: keeps its cookies, sends the header of our own client. */
export const caller = (url: string, always: Record<string, string> = {}) => {
  const cookies = new Map<string, string>();
  const cookie = () => always.cookie ?? [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (!name) continue;
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
  };

  /** A plain request with this caller's cookies. */
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { 'x-yishiting': '1', cookie: cookie(), ...always, ...init.headers };
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init, headers });
    keep(response);
    return response;
  };

  /** Calls a route of the contracts; throws `Refused` for every fault. */
  const call = async <R extends Route>(route: R, given: Given<R> = {}): Promise<Reply<R>> => {
    const query = given.query ? `?${new URLSearchParams(given.query as Record<string, string>)}` : '';
    const response = await send(fill(route.path, given.params) + query, {
      method: route.method,
      headers: {
        ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...given.headers,
      },
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Refused(response.status, answer as Fault);
    return answer as Reply<R>;
  };

  return { url, call, send, cookie };
};

export type Caller = ReturnType<typeof caller>;

/** The refusal that a call ends in; fails when the call succeeds. */
export const refusal = async (call: Promise<unknown>): Promise<Refused> => {
  const outcome = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Refused) return outcome;
  throw outcome ?? new Error('was not refused');
};

/** Its code alone. */
export const refusalCode = async (call: Promise<unknown>): Promise<string> => (await refusal(call)).code;
