import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import { buildServer, clientFolder, root, serverFolder } from '../../server/bin/build.ts';
import { compiled } from '../setup/compiled.ts';
import { scratchFolder, workingIn } from '../setup/embedded-server.ts';
import { freePort } from '../setup/free-port.ts';
import { until } from '../setup/until.ts';

let folder: Awaited<ReturnType<typeof scratchFolder>>;
let dev: ChildProcess;
let url: string;
let out = '';
let news: WebSocket;
const told: { type: string; updates?: { path: string }[] }[] = [];

/** What a developer types, in a process group of its own, so that Ctrl-C reaches everybody as in a terminal. */
beforeAll(async () => {
  folder = await scratchFolder();
  await buildServer();
  const [port, devPort] = [await freePort(), await freePort()];
  url = `http://127.0.0.1:${devPort}`;
  dev = spawn(process.execPath, [join(serverFolder, 'bin', 'dev.ts')], {
    cwd: root,
    detached: true,
    env: {
      PATH: process.env.PATH,
      ...compiled,
      LANG: 'en_GB.UTF-8',
      LOG_LEVEL: 'fatal',
      HOST: '127.0.0.1',
      DEMO: '0',
      PORT: String(port),
      DEV_PORT: String(devPort),
      DATA_DIR: folder.dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [dev.stdout, dev.stderr])
    stream?.on('data', (part: Buffer) => {
      out += part.toString();
    });
  await until('the printed address', async () => {
    if (dev.exitCode !== null) throw new Error(out);
    return out.includes(`${url}/console`);
  });
}, 60_000);
afterAll(async () => {
  news?.terminate();
  if (dev.exitCode === null && dev.pid) process.kill(-dev.pid, 'SIGKILL');
  await folder.remove();
});

const starts = () => out.split('Yishiting is ready').length - 1;
/** As saving a file does, without changing what is in it. */
const save = (...path: string[]) => utimes(join(...path), new Date(), new Date());

test('the pages come as they are being written, and the server answers behind them', async () => {
  const page = await (await fetch(`${url}/console`)).text();
  expect(page).toContain('/@vite/client');
  const script = await (await fetch(`${url}/src/screens/console/console.tsx`)).text();
  expect(script).toContain('import.meta.hot');
  expect((await fetch(`${url}/api/session`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test('a saved page reaches the browser by itself', async () => {
  const client = await (await fetch(`${url}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1];
  news = new WebSocket(`${url.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  news.on('message', (data) => told.push(JSON.parse(String(data))));
  await once(news, 'open');
  await until('an update', async () => {
    await save(clientFolder, 'src', 'screens', 'console', 'console.tsx');
    return told.some(({ type }) => type === 'update' || type === 'full-reload');
  });
});

test('a saved source of the server starts it anew', async () => {
  const before = starts();
  await save(serverFolder, 'src', 'main.ts');
  await until('another start', async () => starts() > before);
  await until('an answer', async () => (await fetch(`${url}/readyz`)).ok);
});

test('Ctrl-C ends everything, PostgreSQL too', async () => {
  expect(await workingIn(folder.dataDir)).not.toEqual([]);
  const ended = once(dev, 'exit');
  process.kill(-(dev.pid ?? 0), 'SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(await workingIn(folder.dataDir)).toEqual([]);
  await expect(fetch(url)).rejects.toThrow();
});
