import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import { clientPages } from './pages.ts';

let build: string;
let server: Server;
let url: string;

const script = 'console.log("phone");'.repeat(200);

beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(build, 'assets'));
  for (const page of ['index', 'phone', 'projector', 'chair', 'desk', 'console', 'petition'])
    await writeFile(join(build, `${page}.html`), `<title>${page}</title>`);
  await writeFile(join(build, 'assets', 'phone-a1b2.js'), script);
  await writeFile(join(build, 'assets', 'phone-a1b2.js.br'), brotliCompressSync(script));
  await writeFile(join(build, 'assets', 'phone-a1b2.js.gz'), gzipSync(script));
  await writeFile(join(build, '.built'), 'secret stamp');
  const app = express().use(clientPages(build));
  app.use((_request, response) => {
    response.status(404).json({ code: 'request.unknown' });
  });
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(build, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });
const id = '01890000-0000-7000-8000-000000000000';

describe('each address opens its page', () => {
  test.each([
    ['/', 'index'],
    ['/m/123456', 'phone'],
    ['/p/123456', 'projector'],
    [`/chair/${id}`, 'chair'],
    [`/desk/${id}`, 'desk'],
    ['/console', 'console'],
    [`/console/cases/${id}`, 'console'],
    ['/petition/taoyuan', 'petition'],
    ['/track', 'petition'],
  ])('%s is the %s page, asked for anew each time', async (path, page) => {
    const response = await get(path);
    expect(await response.text()).toBe(`<title>${page}</title>`);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    '/m/12345',
    '/m/abcdef',
    '/nope',
    '/phone.html',
    '/.built',
    '/assets/..%2f.built',
    '/api/session',
  ])('%s is none of them', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('a hashed file', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('goes out to %s as %s, and is kept for ever', async (accepted, encoding) => {
    const response = await get('/assets/phone-a1b2.js', { 'accept-encoding': accepted });
    expect(await response.text()).toBe(script);
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toMatch('javascript');
    expect(response.headers.get('cache-control')).toMatch('immutable');
    expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
  });
});
