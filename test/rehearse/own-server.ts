import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../setup/free-port.ts';
import { until } from '../setup/until.ts';

const serverFolder = new URL('../../server/', import.meta.url);
const START_MS = 60_000;

/** Compiles the server when its sources changed. A process of its own: nothing of the server is loaded here. */
const build = async (): Promise<void> => {
  const script = `const { buildServer } = await import(${JSON.stringify(new URL('bin/build.ts', serverFolder).href)}); await buildServer();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
};

export type OwnServer = {
  url: string;
  /** What it said on the terminal since its last start. */
  said: () => string;
  /** SIGKILL; resolves when it has ended. */
  kill: () => Promise<void>;
  /** Starts it again on the same data and port. */
  start: () => Promise<void>;
  /** Stops it and removes its data. */
  stop: () => Promise<void>;
};

/**
 * A server on an empty database in a temporary folder. `pages`: with everything that people open in a browser (built
 * when needed); a rehearsal by itself needs none of it.
 */
export const startOwnServer = async ({
  demo = false,
  pages = false,
  host = '127.0.0.1',
}): Promise<OwnServer> => {
  if (!pages) await build();
  const folder = await mkdtemp(join(tmpdir(), 'yishiting-rehearsal-'));
  // Started as root, the database runs as another user and has to get in.
  await chmod(folder, 0o755);
  const log = await open(join(folder, 'rehearsal.log'), 'a');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, PUBLIC_URL: __, NODE_ENV: ___, ...rest } = process.env;
  const entry = new URL(pages ? 'bin/start.ts' : 'dist/main.js', serverFolder).pathname;
  const env = {
    ...rest,
    NODE_ENV: 'development',
    PORT: String(port),
    HOST: host,
    DATA_DIR: join(folder, 'data'),
    REHEARSAL: demo ? '0' : '1',
    DEMO: demo ? '1' : '0',
    LOG_LEVEL: 'warn',
  };
  let child: ChildProcess;
  let said = '';

  const isReady = () =>
    fetch(`${url}/readyz`).then(
      (r) => r.ok,
      () => false,
    );
  const start = async () => {
    said = '';
    // Detached: Ctrl-C is for us. A second signal would end the server before it has stopped its database.
    child = spawn(process.execPath, [entry], { env, detached: true, stdio: ['ignore', 'pipe', log.fd] });
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
    });
    // It prints its addresses last, when a demo is there, too.
    await until(
      'the server starts',
      async () => {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`the server ended early: ${await readFile(join(folder, 'rehearsal.log'), 'utf8')}`);
        return said.includes('/console') && isReady();
      },
      START_MS,
    );
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= end('SIGTERM').then(async () => {
      await log.close();
      await rm(folder, { recursive: true, force: true });
    });
    return stopped;
  };
  // Also while it starts: a process that a signal ends leaves its children behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stop().then(() => process.exit(130)));
  await start().catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    url,
    said: () => said,
    kill: () => end('SIGKILL'),
    start,
    stop,
  };
};
