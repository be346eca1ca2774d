import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const byProc = async (pid: number): Promise<string | null> => {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // After the name in brackets: state is field 3, start time in clock ticks since boot field 22 (proc(5)).
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ') ?? [];
  return fields[0] === undefined || fields[0] === 'Z' ? null : (fields[19] ?? null);
};

const byPs = (pid: number): Promise<string | null> =>
  promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim() || null,
    () => null,
  );

/**
 * When a process started, as a text that is compared only with itself: the number of a dead process is given
 * to another one sooner or later, but not with the same start. Null when it is gone or only waits to be buried.
 */
export const startOfProcess = (pid: number): Promise<string | null> =>
  process.platform === 'linux' ? byProc(pid) : byPs(pid);
