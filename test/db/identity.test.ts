import { describe, expect, test } from '@jest/globals';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { SetUp } from '../../server/src/identity/index.ts';
import { Clock } from '../../server/src/platform/clock.ts';
import { ownApp } from '../setup/app.ts';
import { caller, refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const officer = {
  login: 'officer',
  password: 'a long password',
  name: '李县',
  village: { slug: 'taoyuan', name: '桃源村', region: 'CN' },
};
const rightLogin = { login: officer.login, password: officer.password };
const wrongLogin = { login: officer.login, password: 'not the password' };

const server = await ownApp();

const setUpToken = () => server.app.get(SetUp).offer();

describe('the setup link', () => {
  test('lets the first officer in once, and never again', async () => {
    const token = String(await setUpToken());
    const first = caller(server.url);
    const session = await first.call(identityApi.setUp, { body: { ...officer, token } });
    expect(session.account).toMatchObject({
      name: '李县',
      roles: [{ role: 'countyOfficer', villageId: null }],
    });

    const again = caller(server.url).call(identityApi.setUp, {
      body: { ...officer, login: 'other', village: { ...officer.village, slug: 'other' }, token },
    });
    expect((await refusal(again)).code).toBe('setup.wrong-token');
    expect(await setUpToken()).toBeNull();
  });
});

describe('signing in', () => {
  test('gives a session that says who it is, until signing out', async () => {
    const browser = caller(server.url);
    await browser.call(identityApi.signIn, { body: { ...rightLogin, login: ' OFFICER ' } });
    expect((await browser.call(identityApi.me)).account?.name).toBe('李县');
    await browser.call(identityApi.signOut);
    expect((await browser.call(identityApi.me)).account).toBeNull();
  });

  test('refuses a wrong password and an unknown login with the same words, in both languages', async () => {
    for (const body of [wrongLogin, { ...wrongLogin, login: 'nobody' }])
      for (const [language, message] of [
        ['zh-CN', '账号或密码不对。'],
        ['en', 'Login or password is wrong.'],
      ] as const) {
        const asked = caller(server.url, { 'accept-language': language }).call(identityApi.signIn, { body });
        const { status, fault } = await refusal(asked);
        expect({ status, code: fault.code, message: fault.message }).toEqual({
          status: 401,
          code: 'session.wrong-login',
          message,
        });
      }
  });

  test('ends the session that the browser had before', async () => {
    const browser = caller(server.url);
    await browser.call(identityApi.signIn, { body: rightLogin });
    const before = browser.cookie();
    await browser.call(identityApi.signIn, { body: rightLogin });
    expect(browser.cookie()).not.toBe(before);
    const old = caller(server.url, { cookie: before });
    expect((await old.call(identityApi.me)).account).toBeNull();
  });

  test('is over after half an hour without a request, and not before', async () => {
    const clock = server.app.get(Clock);
    const started = clock.now().getTime();
    const browser = caller(server.url);
    await browser.call(identityApi.signIn, { body: rightLogin });
    const after = async (minutes: number) => {
      clock.set(new Date(started + minutes * 60_000));
      return (await browser.call(identityApi.me)).account !== null;
    };
    expect(await after(29)).toBe(true);
    expect(await after(58)).toBe(true);
    expect(await after(89)).toBe(false);
    clock.set(new Date());
  });
});

describe('guessing', () => {
  test('a login may be tried ten times a minute', async () => {
    const browser = caller(server.url);
    const guess = (password: string) =>
      refusal(browser.call(identityApi.signIn, { body: { login: 'guessed', password } }));
    for (let i = 0; i < 10; i += 1)
      expect((await guess('not the password')).code).toBe('session.wrong-login');
    expect((await guess('not the password')).code).toBe('request.too-many');
  });
});

describe('a session of staff', () => {
  test('is over after eight hours, however busy', async () => {
    const clock = server.app.get(Clock);
    const started = clock.now().getTime();
    const browser = caller(server.url);
    await browser.call(identityApi.signIn, { body: rightLogin });
    const isKnown: boolean[] = [];
    for (let minutes = 19; minutes < 500; minutes += 20) {
      clock.set(new Date(started + minutes * 60_000));
      isKnown.push((await browser.call(identityApi.me)).account !== null);
    }
    clock.set(new Date());
    expect(isKnown).toEqual([...Array.from({ length: 24 }, () => true), false]);
  });
});

describe('a request from another site', () => {
  const tries: [string, Record<string, string>][] = [
    ['by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['by Origin', { origin: 'https://elsewhere.example' }],
    ['without our own header', { 'x-yishiting': '' }],
  ];
  test.each(tries)('is refused %s and leaves no session', async (_, headers) => {
    const browser = caller(server.url, headers);
    const { status, code } = await refusal(browser.call(identityApi.signIn, { body: rightLogin }));
    expect([status, code]).toEqual([403, 'request.foreign-origin']);
    expect(browser.cookie()).toBe('');
  });
});

describe('the record', () => {
  test.each(['update audit_entry set action = $1', 'delete from audit_entry where action <> $1'])(
    'refuses to be rewritten: %s',
    async (statement) => {
      await expect(sql(server.database.url, statement, ['forged'])).rejects.toThrow(/only appended/);
    },
  );

  test('says who signed in, and holds neither login nor password', async () => {
    await caller(server.url).call(identityApi.signIn, { body: rightLogin });
    const rows = await sql<{ action: string }>(server.database.url, 'select * from audit_entry');
    expect(rows.map((r) => r.action)).toContain('session.began');
    expect(JSON.stringify(rows)).not.toMatch(/officer|long password/);
  });
});
