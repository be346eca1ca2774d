import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { caller } from '../setup/client.ts';
import { EmbeddedServer, isAlive, onlySentence, scratchFolder } from '../setup/embedded-server.ts';
import { freePort } from '../setup/free-port.ts';
import { until } from '../setup/until.ts';

type Folder = Awaited<ReturnType<typeof scratchFolder>>;
/** One for the whole file, so that a database and its village are not made for every test. */
let folder: Folder;
let servers: EmbeddedServer[] = [];
beforeAll(async () => {
  folder = await scratchFolder();
});
afterEach(async () => {
  for (const server of servers) await server.end('SIGTERM');
  servers = [];
});
afterAll(() => folder.remove());

const run = async (env: Record<string, string> = {}, on = folder) => {
  const server = await EmbeddedServer.run(on.dataDir, env);
  servers.push(server);
  return server;
};

const countyLogin = { login: 'county', password: 'taoyuan-2026' };

describe('the first start', () => {
  let server: EmbeddedServer;
  let url: string;
  beforeAll(async () => {
    server = await EmbeddedServer.run(folder.dataDir);
    url = await server.url();
  });
  afterAll(() => server.end('SIGTERM'));

  test('makes its database, prints where to go and who may sign in, and serves', async () => {
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    for (const word of ['/console', 'county', 'secretary', 'taoyuan-2026', '█▀'])
      expect(server.out).toContain(word);
    // What takes long is told while it lasts: each before what comes of it.
    const told = ['Preparing the demo village Taoyuan…', '/console'].map((words) =>
      server.out.indexOf(words),
    );
    expect(told[0]).toBeGreaterThan(-1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    const session = await caller(url).call(identityApi.signIn, { body: countyLogin });
    expect(session.account?.roles[0]?.role).toBe('countyOfficer');
  });

  test('keeps the password of the database for its owner alone', async () => {
    const file = join(folder.dataDir, 'postgres-password');
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(server.out + server.err).not.toContain(await readFile(file, 'utf8'));
  });

  test('ends by SIGTERM with 0, and its PostgreSQL with it', async () => {
    const postgres = await server.postgresPid();
    expect(await server.end('SIGTERM')).toBe(0);
    expect(await isAlive(postgres)).toBe(false);
  });
});

test('a folder that only its owner may enter is no obstacle to a later start', async () => {
  await chmod(folder.dataDir, 0o700);
  expect((await fetch(`${await (await run()).url()}/readyz`)).status).toBe(200);
});

test('without the demo the first start offers a set-up link, and a later one a new link', async () => {
  const empty = await scratchFolder();
  const start = async () => {
    const server = await run({ NODE_ENV: 'production' }, empty);
    await server.url();
    await server.end('SIGTERM');
    expect(server.out).not.toContain('taoyuan');
    return /\/console\/setup\?token=([\w-]{22})/.exec(server.out)?.[1];
  };
  const links = [await start(), await start()];
  expect(links).toEqual([expect.any(String), expect.any(String)]);
  expect(new Set(links).size).toBe(2);
  await empty.remove();
});

describe('after a kill', () => {
  test('the next start takes over the PostgreSQL that still runs, and nothing is lost', async () => {
    const first = await run();
    await first.url();
    const postgres = await first.postgresPid();
    await first.end('SIGKILL');
    expect(await isAlive(postgres)).toBe(true);

    const second = await run();
    const url = await second.url();
    expect(await second.postgresPid()).toBe(postgres);
    await caller(url).call(identityApi.signIn, { body: countyLogin });
    expect(await second.end('SIGTERM')).toBe(0);
    expect(await isAlive(postgres)).toBe(false);
  });

  test('of the PostgreSQL alone the server starts it again and goes on', async () => {
    const server = await run();
    const url = await server.url();
    const postgres = await server.postgresPid();
    process.kill(postgres, 'SIGKILL');
    await until('another PostgreSQL', async () => {
      const now = await server.postgresPid().catch(() => postgres);
      return now !== postgres && (await isAlive(now));
    });
    await until('readiness', async () => (await fetch(`${url}/readyz`)).ok);
    await caller(url).call(identityApi.signIn, { body: countyLogin });
    expect(server.hasEnded).toBe(false);
  });

  test('of both, a stale lock file of PostgreSQL is no obstacle', async () => {
    const first = await run();
    await first.url();
    const postgres = await first.postgresPid();
    await first.end('SIGKILL');
    process.kill(postgres, 'SIGKILL');
    const second = await run();
    await caller(await second.url()).call(identityApi.signIn, { body: countyLogin });
    expect(await second.postgresPid()).not.toBe(postgres);
  });
});

describe('one sentence and no stack', () => {
  test('for a port that is used', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const server = await run({ PORT: String(port) });
    expect(await onlySentence(server)).toBe(
      `Port ${port} is used by another program: stop that one, or start with PORT=another.`,
    );
    other.close();
  });

  test('for a second start on the same folder, in Chinese where the terminal is Chinese', async () => {
    const first = await run();
    await first.url();
    const second = await run({ LANG: 'zh_CN.UTF-8' });
    expect(await second.end()).toBe(1);
    expect(second.err).toBe(
      `本程序已在使用数据目录 ${folder.dataDir}（进程 ${first.pid}），请先停掉它或换一个 DATA_DIR。\n`,
    );
    expect((await fetch(`${await first.url()}/readyz`)).ok).toBe(true);
  });

  test('for the data of another major version, which stays untouched', async () => {
    const first = await run();
    await first.url();
    await first.end('SIGTERM');
    const version = join(folder.dataDir, 'postgres', 'PG_VERSION');
    await writeFile(version, '17\n');
    expect(await onlySentence(await run())).toMatch(/belongs to PostgreSQL 17 but this program needs 18/);
    await writeFile(version, '18\n');
    await (await run()).url();
  });

  test.each([
    ['postgresql://nobody:secret@127.0.0.1:1/none', /cannot be reached \(ECONNREFUSED\)/],
    ['postgresql://nobody:secret@nowhere.invalid/none', /cannot be reached/],
  ])('for a database that is not there: %s', async (DATABASE_URL, sentence) => {
    const said = await onlySentence(await run({ DATABASE_URL }));
    expect(said).toMatch(sentence);
    expect(said).not.toContain('secret');
  });

  test('for each wrong setting, all at once, and without what may be a password', async () => {
    const server = await run({ PORT: 'x', DEMO: 'yes', DATABASE_URL: 'mysql://a:secret@b/c' });
    expect(await server.end()).toBe(1);
    expect(server.err.trim().split('\n')).toEqual([
      'PORT=x: must be a whole number from 0 to 65535',
      'DATABASE_URL=…: must look like postgresql://user:password@host:port/database',
      'DEMO=yes: must be 0 or 1',
    ]);
  });
});
