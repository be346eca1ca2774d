import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startOfProcess } from '../config/process-start.ts';
import type { Layout } from './embedded-postgres.cluster.ts';
import { runAs } from './embedded-postgres.run.ts';

/** Backends of a killed PostgreSQL finish within moments; until then a new one must not start. */
export const ORPHANS_MS = 10_000;

const worksIn = async (pid: string | number, folder: string): Promise<boolean> =>
  (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === folder;

/** A number in postmaster.pid may belong to somebody else by now. PostgreSQL works inside its data folder. */
const isPostmasterOf = async (pid: number, pgdata: string): Promise<boolean> => {
  if ((await startOfProcess(pid)) === null) return false;
  if (process.platform === 'linux') return worksIn(pid, await realpath(pgdata));
  const { said } = await runAs(null, 'ps', ['-o', 'command=', '-p', String(pid)]);
  return said.includes('postgres');
};

const lockFile = (where: Layout) => join(where.pgdata, 'postmaster.pid');

/** What PostgreSQL writes into its data folder: pid in line 1, port in line 4. */
const readLock = async (where: Layout): Promise<{ pid: number; port: number } | null> => {
  const lines = (await readFile(lockFile(where), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port } : null;
};

/** The server that already works on this folder. */
export const findRunning = async (where: Layout): Promise<{ pid: number; port: number } | null> => {
  const lock = await readLock(where);
  return lock && (await isPostmasterOf(lock.pid, where.pgdata)) ? lock : null;
};

const numberIsTaken = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const anyoneWorksIn = async (folder: string): Promise<boolean> => {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const working = await Promise.all(pids.map((pid) => worksIn(pid, folder)));
  return working.includes(true);
};

/**
 * PostgreSQL clears the file of a dead server by itself, unless the number in it is taken: by another program
 * after the machine restarted, or by the dead one itself, which nobody has buried. Then it goes, once no
 * backend works on the folder any more. Call only when nothing runs.
 */
export const clearStaleLock = async (where: Layout): Promise<void> => {
  const lock = await readLock(where);
  if (!lock || !numberIsTaken(lock.pid)) return;
  const folder = await realpath(where.pgdata);
  const deadline = Date.now() + ORPHANS_MS;
  while ((await anyoneWorksIn(folder)) && Date.now() < deadline) await pause(50);
  await rm(lockFile(where), { force: true });
};
