import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startOfProcess } from '../../server/src/config/process-start.ts';
import { newDataFolder } from './postgres-folder.ts';
import { hasEnded, spawnServer } from './spawn-server.ts';
import { until } from './until.ts';

const PATIENCE_MS = 30_000;

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

  /** `under`: a program that runs it, with its arguments. */
  static async run(
    dataDir: string,
    env: Record<string, string> = {},
    under: string[] = [],
  ): Promise<EmbeddedServer> {
    const child = await spawnServer(
      { LANG: 'en_GB.UTF-8', LOG_LEVEL: 'fatal', PORT: '0', DATA_DIR: dataDir, ...env },
      under,
    );
    return new EmbeddedServer(dataDir, child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return hasEnded(this.child);
  }

  /** The address it printed, once it serves. */
  async url(): Promise<string> {
    const port = await until(
      'the printed address',
      () => {
        if (this.hasEnded) throw new Error(`ended early: ${this.err}`);
        return /http:\/\/127\.0\.0\.1:(\d+)\/console/.exec(this.out)?.[1];
      },
      PATIENCE_MS,
    );
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

/** Command lines of everything that works in a folder or was told of it. */
export const workingIn = async (folder: string): Promise<string[]> => {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      const where = await readlink(`/proc/${pid}/cwd`).catch(() => '');
      return command.includes(folder) || where.startsWith(folder) ? command.replaceAll('\0', ' ') : null;
    }),
  );
  return found.filter((command) => command !== null);
};

/** What a person reads who gets no server: one line, no stack, exit code 1, and nothing left running. */
export const onlySentence = async (server: EmbeddedServer): Promise<string> => {
  const code = await server.end();
  const lines = server.err.trim().split('\n');
  const stack = lines.filter((line) => /\bat .*:\d+|^\{/.test(line));
  const left = await workingIn(server.dataDir);
  if (code !== 1 || lines.length !== 1 || stack.length > 0 || left.length > 0)
    throw new Error(`not one sentence: ${JSON.stringify({ code, lines, left })}`);
  return lines[0] ?? '';
};

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
