import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Binaries } from './embedded-postgres.binaries.ts';
import { type Layout, postgresFault } from './embedded-postgres.cluster.ts';
import { type Owner, runAs } from './embedded-postgres.run.ts';

/** Seconds that a start may take; after a power cut PostgreSQL replays its log first. */
const START_SECONDS = 120;

/** A port that is free right now on this machine alone. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A number in postmaster.pid may belong to somebody else by now; PostgreSQL works inside its data folder. */
const isPostmasterOf = async (pid: number, pgdata: string): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return cwd === null || cwd === (await realpath(pgdata));
};

/** The server that already works on this folder, by the file it keeps there: pid, …, port in line 4. */
export const findRunning = async (where: Layout): Promise<{ pid: number; port: number } | null> => {
  const file = join(where.pgdata, 'postmaster.pid');
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => null,
  );
  if (!lines) return null;
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (pid > 0 && (await isPostmasterOf(pid, where.pgdata))) return { pid, port };
  await rm(file, { force: true });
  return null;
};

const control = (where: Layout, owner: Owner, { pg_ctl }: Binaries, args: string[]) =>
  runAs(owner, pg_ctl, [...args, '-w', '-t', String(START_SECONDS), '-D', where.pgdata]);

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C reaches us first and it goes last.
 * @returns the port it listens on, at 127.0.0.1 only
 */
export const startProcess = async (
  where: Layout,
  owner: Owner,
  binaries: Binaries,
  port?: number,
): Promise<number> => {
  const chosen = port ?? (await freePort());
  const options = `-p ${chosen} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on`;
  const ended = await control(where, owner, binaries, ['start', '-l', where.log, '-o', options]);
  if (ended.code === 0) return chosen;
  const log = await readFile(where.log, 'utf8').catch(() => '');
  throw postgresFault(where, { ...ended, said: `${ended.said}\n${log.slice(-4000)}` });
};

/** Ends open transactions, writes everything down and stops. */
export const stopProcess = async (where: Layout, owner: Owner, binaries: Binaries): Promise<void> => {
  if (!(await findRunning(where))) return;
  const ended = await control(where, owner, binaries, ['stop', '-m', 'fast']);
  if (ended.code !== 0) throw postgresFault(where, ended);
};
