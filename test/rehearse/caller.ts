import type { Fault } from '@yishiting/shared/errors.ts';
import type { Body, Query, Reply, Route } from '@yishiting/shared/route.ts';

/** What the server refused. */
export class Refused extends Error {
  readonly status: number;
  readonly fault: Fault;

  constructor(status: number, fault: Fault) {
    super(`${status} ${fault.code}: ${fault.message}`);
    this.status = status;
    this.fault = fault;
  }
}

export type Given<R> = { params?: Record<string, string>; body?: Body<R>; query?: Query<R> };

const address = (route: Route, params: Record<string, string> = {}, query: object = {}): string => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(Object.entries(query).filter(([, v]) => v !== undefined));
  return search.size ? `${path}?${search}` : path;
};

const cookieLine = /^([^=;]+)=([^;]*)/;

/** Something like a browser: keeps its own cookies and sends the header of our client. */
export type Caller = {
  url: string;
  cookie: () => string;
  send: (path: string, init?: RequestInit) => Promise<Response>;
  /** Calls a route of the contracts; throws `Refused`. */
  call: <R extends Route>(route: R, given?: Given<R>) => Promise<Reply<R>>;
};

export const newCaller = (url: string, language: string): Caller => {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { 'x-yishiting': '1', 'accept-language': language, cookie: cookie(), ...init.headers };
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = cookieLine.exec(line) ?? [];
      if (name && value) jar.set(name, value);
      else if (name) jar.delete(name);
    }
    return response;
  };

  const call = async <R extends Route>(route: R, given: Given<R> = {}): Promise<Reply<R>> => {
    const response = await send(address(route, given.params, given.query as object | undefined), {
      method: route.method,
      ...(given.body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(given.body) }),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return route.reply.parse(answer) as Reply<R>;
    throw new Refused(response.status, readFault(answer, response.status, route.path));
  };

  return { url, cookie, send, call };
};

const readFault = (answer: unknown, status: number, path: string): Fault =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer
    ? (answer as Fault)
    : { code: 'request.failed', message: `HTTP ${status} ${path}` };

/** The fault that an attempt ends in, or null when it was let through. */
export const faultOf = async (attempt: Promise<unknown>): Promise<Fault | null> => {
  try {
    await attempt;
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    throw error;
  }
};
