import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildServer, serverFolder } from '../../server/bin/build.ts';
import { startOfProcess } from '../../server/src/config/process-start.ts';
import { newDataFolder } from './postgres-folder.ts';

const PATIENCE_MS = 30_000;

/** Asks again and again until the answer is one; fails with `what` when that takes too long. */
export const until = async <T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
): Promise<T> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`not in time: ${what}`);
    await pause(20);
  }
};

/** False for one that has ended and only waits to be buried. */
export const isAlive = async (pid: number): Promise<boolean> => (await startOfProcess(pid)) !== null;

/** One run of the server with its own PostgreSQL, as `pnpm start` runs it. */
export class EmbeddedServer {
  readonly dataDir: string;
  private child: ChildProcess;
  out = '';
  err = '';

  private constructor(dataDir: string, child: ChildProcess) {
    this.dataDir = dataDir;
    this.child = child;
    child.stdout?.on('data', (part: Buffer) => {
      this.out += part.toString();
    });
    child.stderr?.on('data', (part: Buffer) => {
      this.err += part.toString();
    });
  }

  static async run(dataDir: string, env: Record<string, string> = {}): Promise<EmbeddedServer> {
    await buildServer();
    const child = spawn(process.execPath, [join(serverFolder, 'dist', 'main.js')], {
      env: {
        PATH: process.env.PATH,
        LANG: 'en_GB.UTF-8',
        LOG_LEVEL: 'fatal',
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: dataDir,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new EmbeddedServer(dataDir, child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** The address it printed, once it serves. */
  async url(): Promise<string> {
    const port = await until('the printed address', async () => {
      if (this.hasEnded) throw new Error(`ended early: ${this.err}`);
      return /http:\/\/127\.0\.0\.1:(\d+)\/console/.exec(this.out)?.[1];
    });
    return `http://127.0.0.1:${port}`;
  }

  /** Exit code once it has ended by itself or by the signal. */
  async end(signal?: NodeJS.Signals): Promise<number | null> {
    if (this.hasEnded) return this.child.exitCode;
    const closed = once(this.child, 'close');
    if (signal) this.child.kill(signal);
    await closed;
    return this.child.exitCode;
  }

  /** For tests that look into its database. */
  async databaseUrl(): Promise<string> {
    const password = await readFile(join(this.dataDir, 'postgres-password'), 'utf8');
    const port = (await readFile(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3];
    return `postgresql://yishiting:${password}@127.0.0.1:${port}/yishiting`;
  }

  /** Process number of its PostgreSQL. */
  async postgresPid(): Promise<number> {
    const text = await readFile(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8');
    return Number(text.split('\n')[0]);
  }
}

/** A folder for the data, removed with whatever still works in it. */
export const scratchFolder = async () => {
  const dataDir = await newDataFolder();
  const remove = async () => {
    const pid = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').then(
      (text) => Number(text.split('\n')[0]),
      () => 0,
    );
    if (pid && (await isAlive(pid))) {
      process.kill(pid, 'SIGINT');
      await until('PostgreSQL to stop', async () => !(await isAlive(pid)));
    }
    await rm(dataDir, { recursive: true, force: true });
  };
  return { dataDir, remove };
};
