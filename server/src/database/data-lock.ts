import { writeFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startOfProcess } from '../config/process-start.ts';
import { StartFault } from '../config/start-fault.ts';

type Holder = { pid: number; start: string | null; stopping: boolean };

/** One that is on its way out gets this long to finish. */
const STOPPING_MS = 30_000;

export type DataLock = {
  /** Tells the next one that it is worth waiting. */
  announceStop: () => void;
  release: () => Promise<void>;
};

const readHolder = async (file: string): Promise<Holder | null> => {
  for (const patience of [50, 0]) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) return null;
    if (text.endsWith('}')) return JSON.parse(text) as Holder;
    // Made a moment ago and not written yet, or left empty by a full disk.
    await pause(patience);
  }
  return null;
};

const isAlive = async ({ pid, start }: Holder) =>
  pid !== process.pid && start !== null && (await startOfProcess(pid)) === start;

/** Waits for a holder that is stopping, refuses for one that runs, and clears what a dead one left. */
const untilFree = async (file: string, folder: string): Promise<void> => {
  const deadline = Date.now() + STOPPING_MS;
  for (;;) {
    const holder = await readHolder(file);
    if (!holder || !(await isAlive(holder))) return rm(file, { force: true });
    if (!holder.stopping || Date.now() > deadline)
      throw new StartFault('fault.running', { folder, pid: String(holder.pid) });
    await pause(50);
  }
};

const isTaken = (error: NodeJS.ErrnoException): false => {
  if (error.code === 'EEXIST') return false;
  throw error;
};

/** Holds the data folder for this process alone. A killed process leaves a lock that counts for nothing. */
export const lockFolder = async (folder: string): Promise<DataLock> => {
  const file = join(folder, 'server.lock');
  const mine: Holder = { pid: process.pid, start: await startOfProcess(process.pid), stopping: false };
  for (;;) {
    await untilFree(file, folder);
    if (await writeFile(file, JSON.stringify(mine), { flag: 'wx' }).then(() => true, isTaken)) break;
  }
  return {
    announceStop: () => {
      try {
        writeFileSync(file, JSON.stringify({ ...mine, stopping: true }));
      } catch {
        // A full disk: the next one then hears that we still run, which is true.
      }
    },
    release: () => rm(file, { force: true }),
  };
};
