import { describe, expect, test } from '@jest/globals';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { SetUp } from '../../server/src/identity/index.ts';
import { MOST_SOCKETS } from '../../server/src/live/index.ts';
import { hashToken } from '../../server/src/platform/secret.ts';
import { openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { caller } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const officer = {
  login: 'officer',
  password: 'a long password',
  name: '李县',
  village: { slug: 'taoyuan', name: '桃源村', region: 'CN' },
};

const server = await ownApp();
const staff = () => caller(server.url);
const token = String(await server.app.get(SetUp).offer());
await staff().call(identityApi.setUp, { body: { ...officer, token } });

const stored = (text: string) => sql<Record<string, unknown>>(server.database.url, text);
const tokenOf = (cookie: string) => cookie.replace(/^yishiting=/, '');

describe('what is stored of a secret', () => {
  test('of a password: Argon2id with 19 MiB, two passes, one lane, and a salt of its own', async () => {
    const [row] = await stored('select password_hash as hash from account');
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  });

  test('of a session: the SHA-256 of 128 random bits, which are only in the cookie and new at each sign-in', async () => {
    const browser = staff();
    const tokens: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      await browser.call(identityApi.signIn, { body: { login: 'officer', password: officer.password } });
      tokens.push(tokenOf(browser.cookie()));
    }
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const rows = await stored(
      'select token_hash as hash, s::text as row, ends_at > now() as open from session s',
    );
    const held = tokens.map((token) => rows.find(({ hash }) => hashToken(token).equals(hash as Buffer)));
    expect(held.map((row) => row?.open)).toEqual([false, false, true]);
    for (const token of tokens) expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('how long a session lasts', () => {
  const hours = async (cookie: string) => {
    const rows = await sql<{ hours: number }>(
      server.database.url,
      'select extract(epoch from ends_at - created_at) / 3600 as hours from session where token_hash = $1',
      [hashToken(tokenOf(cookie))],
    );
    return Number(rows[0]?.hours);
  };

  test('of staff eight hours, of a device of the hall twelve unless its meeting ends before', async () => {
    const browser = staff();
    await browser.call(identityApi.signIn, { body: { login: 'officer', password: officer.password } });
    expect(await hours(browser.cookie())).toBe(8);
    const { code } = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const phone = staff();
    await phone.call(attendanceApi.open, { params: { code } });
    expect(await hours(phone.cookie())).toBe(12);
  });
});

describe('what a page may load', () => {
  const policyOf = async (path: string) =>
    (await fetch(server.url + path)).headers.get('content-security-policy')?.split('; ');

  test('is the own site alone; nothing is embedded, no base is moved, no other site frames it', async () => {
    const host = new URL(server.url).host;
    for (const path of ['/healthz', '/api/session', '/nowhere', '/m/123456'])
      expect(await policyOf(path)).toEqual([
        "default-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        `connect-src 'self' ws://${host} wss://${host}`,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]);
  });

  test('and only the projector is framed, by the chair’s own page', async () => {
    expect(await policyOf('/p/123456')).toContain("frame-ancestors 'self'");
  });
});

describe('the size of a body', () => {
  const send = async (bytes: number) => {
    const frame = JSON.stringify({ login: '', password: 'x' });
    const body = frame.replace('""', `"${'x'.repeat(bytes - frame.length)}"`);
    const headers = { 'content-type': 'application/json' };
    const response = await staff().send('/api/session', { method: 'POST', headers, body });
    return (await response.json()).code;
  };

  test('is 100 KiB and not a byte more', async () => {
    expect(await send(100 * 1024)).toBe('request.invalid');
    expect(await send(100 * 1024 + 1)).toBe('request.too-large');
  });
});

test('an address may hold 3,000 sockets', () => {
  expect(MOST_SOCKETS).toBe(3000);
});
