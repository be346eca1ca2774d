import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startOfProcess } from '../src/config/process-start.ts';

type Holder = { pid: number; start: string | null };

const isTaken = (error: NodeJS.ErrnoException): false => {
  if (error.code === 'EEXIST') return false;
  throw error;
};

/** The process that holds it, 0 for one that is just taking it or letting it go; null when it was killed. */
const holderOf = async (file: string): Promise<number | null> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (!text.endsWith('}')) return pause(100, 0);
  const { pid, start } = JSON.parse(text) as Holder;
  return (await startOfProcess(pid)) === start ? pid : null;
};

/** Takes away what a killed process left. Of two that want to, one moves the file and the other finds none. */
const clear = async (file: string): Promise<void> => {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  await rm(aside, { force: true });
};

/**
 * Does work that must not be done twice at a time in one tree, after whoever is at it now.
 * @param wait told once, with the number of the process that is waited for
 */
export const oneAtATime = async <T>(
  file: string,
  wait: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> => {
  await mkdir(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, start: await startOfProcess(process.pid) });
  let told = false;
  while (!(await writeFile(file, mine, { flag: 'wx' }).then(() => true, isTaken))) {
    const pid = await holderOf(file);
    if (pid === null) await clear(file);
    else if (pid > 0 && !told) wait(pid);
    told ||= Boolean(pid);
    await pause(100);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
};
