import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildServer, serverFolder } from '../../server/bin/build.ts';
import { freshDatabase } from './database.ts';

const READY_MS = 20_000;

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
};

/** Resolves when the server can serve; fails at once when the process has ended. */
const untilReady = async (url: string, child: ChildProcess, said: () => string): Promise<void> => {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready) return;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended early: ${said()}`);
    if (Date.now() > deadline) throw new Error(`not ready in ${READY_MS} ms: ${said()}`);
    await pause(20);
  }
};

export type ServerProcess = {
  url: string;
  databaseUrl: string;
  readonly pid: number;
  /** Everything the process wrote since it (re)started. */
  output: () => string;
  /** Its log alone, since the first start. */
  log: () => string;
  /** Sends the signal and resolves when the process has ended. */
  kill: (signal?: NodeJS.Signals) => Promise<void>;
  /** Starts it again on the same port and database. */
  restart: () => Promise<void>;
  /** Kills it and drops its database. */
  stop: () => Promise<void>;
};

/** The real, built server as a process of its own, on a database of its own. */
export const startServerProcess = async (
  given: { env?: Record<string, string>; port?: number } = {},
): Promise<ServerProcess> => {
  await buildServer();
  const database = await freshDatabase();
  const port = given.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess;
  let said = '';
  let logged = '';

  const start = async () => {
    said = '';
    child = spawn(process.execPath, [join(serverFolder, 'dist', 'main.js')], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        DEMO: '0',
        LOG_LEVEL: 'error',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATABASE_URL: database.url,
        PIN_PEPPER: 'pepper of the tests, known to everybody',
        ...given.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr?.on('data', (part: Buffer) => {
      logged += part.toString();
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => {
        said += part.toString();
      });
    await untilReady(url, child, () => said);
  };

  const kill = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };

  await start();
  return {
    url,
    databaseUrl: database.url,
    get pid() {
      return child.pid ?? 0;
    },
    output: () => said,
    log: () => logged,
    kill,
    restart: start,
    stop: async () => {
      await kill('SIGKILL');
      await database.drop();
    },
  };
};
