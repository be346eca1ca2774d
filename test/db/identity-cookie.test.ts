import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { SetUp } from '../../server/src/identity/index.ts';
import { addDevice, addPerson, type Person } from '../factories/staff.ts';
import { startApp, type TestApp } from '../setup/app.ts';
import { caller, refusal } from '../setup/client.ts';

const officer = {
  login: 'officer',
  password: 'a long password',
  name: '李县',
  village: { slug: 'taoyuan', name: '桃源村', region: 'CN' },
};

const attributesOf = async (server: TestApp) => {
  const token = String(await server.app.get(SetUp).offer());
  const response = await caller(server.url).send('/api/setup', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...officer, token }),
  });
  const [pair = '', ...attributes] = (response.headers.getSetCookie()[0] ?? '').split('; ');
  return {
    name: pair.split('=')[0],
    attributes: attributes.filter((a) => !/^expires|^max-age/i.test(a)).sort(),
  };
};

describe('over HTTPS', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startApp({ env: { PUBLIC_URL: 'https://yishi.example.org', TRUST_PROXY: '1' } });
  });
  afterAll(() => server.stop());

  test('the cookie is bound to this host, closed to scripts and never sent in the clear', async () => {
    expect(await attributesOf(server)).toEqual({
      name: '__Host-yishiting',
      attributes: ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'],
    });
  });

  test('a cookie that is not bound to this host is nobody', async () => {
    const person: Person = await addPerson(server, { name: '王主任' });
    expect((await person.call(identityApi.me)).account).toBeNull();
    const device = await addDevice(server, person.accountId);
    const bound = caller(server.url, { cookie: `__Host-${device.cookie()}` });
    expect((await bound.call(identityApi.me)).account?.name).toBe('王主任');
  });

  test('an address may try to sign in 200 times a minute, and the proxy says which address it is', async () => {
    const guess = (address: string, i: number) =>
      refusal(
        caller(server.url, { 'x-forwarded-for': `6.6.6.${i}, ${address}` }).call(identityApi.signIn, {
          body: { login: `nobody-${i}`, password: 'not the password' },
        }),
      );
    const codes: string[] = [];
    for (let i = 0; i < 201; i += 20)
      codes.push(
        ...(
          await Promise.all(Array.from({ length: Math.min(20, 201 - i) }, (_, n) => guess('1.2.3.4', i + n)))
        ).map(({ code }) => code),
      );
    expect(codes.filter((code) => code === 'request.too-many')).toHaveLength(1);
    expect((await guess('1.2.3.5', 999)).code).toBe('session.wrong-login');
  });
});

describe('over plain HTTP, as in a hall without internet', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startApp();
  });
  afterAll(() => server.stop());

  test('the cookie is closed to scripts and to other sites', async () => {
    expect(await attributesOf(server)).toEqual({
      name: 'yishiting',
      attributes: ['HttpOnly', 'Path=/', 'SameSite=Lax'],
    });
  });
});
