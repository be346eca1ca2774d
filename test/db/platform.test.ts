import { describe, expect, test } from '@jest/globals';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { Database } from '../../server/src/database/database.ts';
import { ownApp, startApp } from '../setup/app.ts';
import { caller, refusal } from '../setup/client.ts';

const server = await ownApp();

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const send = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    body,
    headers: { 'x-yishiting': '1', 'content-type': 'application/json', ...headers },
  });

describe('an address that is nobody’s', () => {
  test('is a page in the person’s language with a way back, where a browser asks', async () => {
    const response = await get('/nowhere', { accept: 'text/html,*/*;q=0.8', 'accept-language': 'en-GB' });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch('text/html');
    const page = await response.text();
    expect(page).toContain('There is no such page or function.');
    expect(page).toContain('<a href="/">Back to the start</a>');
  });

  test.each([
    ['/api/nowhere', 'text/html'],
    ['/nowhere', 'application/json'],
    ['/nowhere', '*/*'],
  ])('is a fault with a code for %s as %s', async (path, accept) => {
    const response = await get(path, { accept });
    expect([response.status, (await response.json()).code]).toEqual([404, 'request.unknown']);
  });
});

describe('bad input', () => {
  test.each(['/f/', '/open/', '/open/taoyuan/resolutions/', '/api/cases/'])(
    'a null character after %s is an address that is nobody’s',
    async (path) => {
      const response = await get(`${path}%00`);
      expect([response.status, (await response.json()).code]).toEqual([404, 'request.unknown']);
    },
  );

  const malformed: [string, string, number, string][] = [
    ['no JSON', '{"login":', 400, 'request.invalid'],
    ['not an object', '[1,2]', 400, 'request.invalid'],
    ['the wrong types', '{"login":1,"password":true}', 400, 'request.invalid'],
    ['a null character', '{"login":"a\\u0000","password":"x"}', 400, 'request.invalid'],
    ['more than 100 KB', JSON.stringify({ login: 'x'.repeat(110_000) }), 413, 'request.too-large'],
  ];
  test.each(malformed)('%s is refused with a stable code', async (_, body, status, code) => {
    const response = await send('/api/session', body);
    const fault = await response.json();
    expect([response.status, fault.code]).toEqual([status, code]);
    expect(fault.message).toMatch(/\p{Script=Han}/u);
  });

  test('a wrong field is named by its place, and its value is not sent back', async () => {
    const call = caller(server.url).call(identityApi.signIn, {
      body: { login: 'secret-name'.repeat(30), password: 'x' },
    });
    const { fault } = await refusal(call);
    expect(fault.issues).toEqual([{ path: 'login', code: 'too_big' }]);
    expect(JSON.stringify(fault)).not.toContain('secret-name');
  });
});

describe('every answer', () => {
  test('carries a request id, a policy for scripts and frames, and no advertisement', async () => {
    const { headers } = await get('/healthz');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'self'.*object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('lets pages speak to the sockets of their own host and of no other', async () => {
    const { headers } = await get('/healthz');
    const { host } = new URL(server.url);
    expect(headers.get('content-security-policy')).toContain(
      `connect-src 'self' ws://${host} wss://${host};`,
    );
  });

  test('a fault names the same request id as its header', async () => {
    const response = await get('/api/nowhere');
    expect((await response.json()).requestId).toBe(response.headers.get('x-request-id'));
  });
});

describe('the application', () => {
  test('stops while connections to its database are being made', async () => {
    const other = await startApp();
    const database = other.app.get(Database);
    // More than there are open ones.
    const asked = [1, 2, 3, 4].map((n) => database.query(`select ${n}`));
    const outcome = Promise.allSettled(asked);
    await other.stop();
    expect(await outcome).toHaveLength(asked.length);
  });
});
