import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { testPepper } from './app.ts';
import { freshDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { hasEnded, spawnServer } from './spawn-server.ts';
import { until } from './until.ts';

const READY_MS = 20_000;

/** Resolves when the server can serve; fails at once when the process has ended. */
const untilReady = (url: string, child: ChildProcess, said: () => string) =>
  until(
    'readiness',
    async () => {
      if (hasEnded(child)) throw new Error(`ended early: ${said()}`);
      return fetch(`${url}/readyz`).then(
        (r) => r.ok,
        () => false,
      );
    },
    READY_MS,
  ).catch((cause: unknown) => {
    throw new Error(`not ready: ${said()}`, { cause });
  });

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
  const database = await freshDatabase();
  const port = given.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess;
  let said = '';
  let logged = '';

  const start = async () => {
    said = '';
    child = await spawnServer({
      NODE_ENV: 'test',
      DEMO: '0',
      LOG_LEVEL: 'error',
      PORT: String(port),
      DATABASE_URL: database.url,
      PIN_PEPPER: testPepper,
      ...given.env,
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
    if (hasEnded(child)) return;
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
      await database.disconnect();
    },
  };
};
