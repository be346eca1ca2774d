import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { errorCodes } from '@yishiting/shared/errors.ts';
import type { Route } from '@yishiting/shared/route.ts';
import { served } from '../../server/src/platform/contract.ts';
import { addPerson } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const shared = new URL('../../shared/src/', import.meta.url).pathname;

const isErrorCode = (code: string) => (errorCodes as readonly string[]).includes(code);
const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'reply' in value;

/** Every route of every contract file, found by looking and not by a list that somebody could forget. */
const contracted = async (): Promise<Route[]> => {
  const files = (await readdir(shared, { recursive: true })).filter((file) => file.endsWith('.contract.ts'));
  const modules: Record<string, unknown>[] = await Promise.all(
    files.map((file) => import(join(shared, file))),
  );
  return modules
    .flatMap((module) => Object.values(module))
    .flatMap((value) => (isRoute(value) || typeof value !== 'object' || !value ? [] : Object.values(value)))
    .filter(isRoute);
};

/** The path with something in each place that looks like what belongs there, and is nobody's. */
const pathOf = ({ path }: Route) =>
  path.replace(/:code\b/g, '000000').replace(/:\w+/g, '01890000-0000-7000-8000-000000000000');
const nameOf = ({ method, path }: Route) => `${method} ${path}`;

const promised = await contracted();
const server = await ownApp();

test('every route of the contracts is answered, and no other', () => {
  expect(served.map(nameOf).sort()).toEqual(promised.map(nameOf).sort());
});

test('every answered route is mounted: none falls through to "no such function"', async () => {
  const missing = [];
  for (const route of promised) {
    const response = await fetch(server.url + pathOf(route), {
      method: route.method,
      headers: { 'x-yishiting': '1' },
    });
    const { code } = (await response.json()) as { code?: string };
    if (code === 'request.unknown') missing.push(nameOf(route));
  }
  expect(missing).toEqual([]);
});

/** How many rows each table has. */
const rows = async (): Promise<Record<string, string>> => {
  const [found] = await sql<{ tables: Record<string, string> }>(
    server.database.url,
    `select json_object_agg(relname, (xpath('//n/text()', query_to_xml(
       format('select count(*) as n from %I', relname), false, true, '')))[1]::text) as tables
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  return found?.tables ?? {};
};

test('a body that no contract knows is refused by each route in a word of the catalogue, and writes nothing', async () => {
  const county = await addPerson(server, { name: '县信访办', roles: ['countyOfficer'] });
  const before = await rows();
  expect(Object.keys(before)).toContain('petition_case');
  const wrong = [];
  for (const route of promised.filter(({ body }) => body)) {
    const response = await county.send(pathOf(route), {
      method: route.method,
      headers: { 'content-type': 'application/json' },
      body: '{"x":{"y":1}}',
    });
    const { code = '' } = (await response.json()) as { code?: string };
    const isRefused = response.status >= 400 && response.status < 500;
    if (!isRefused || !isErrorCode(code)) wrong.push(`${nameOf(route)}: ${response.status} ${code}`);
  }
  expect(wrong).toEqual([]);
  expect(await rows()).toEqual(before);
});

test('/api/docs describes every route with what it takes, gives and refuses', async () => {
  const document = await (await fetch(`${server.url}/api/docs.json`)).json();
  for (const route of promised) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const described = document.paths[path]?.[route.method.toLowerCase()];
    expect(described).toMatchObject({ summary: route.summary });
    expect(Boolean(described.requestBody)).toBe(Boolean(route.body));
    expect(described.responses.default.content['application/json'].schema.$ref).toBe(
      '#/components/schemas/Fault',
    );
  }
  expect((await fetch(`${server.url}/api/docs`)).headers.get('content-type')).toMatch('text/html');
});
