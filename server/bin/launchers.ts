import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { startOfProcess } from '../src/config/process-start.ts';

const EVERY_MS = 200;
const run = promisify(execFile);
type Process = { parent: number; command: string };

const byProc = async (pid: number): Promise<Process | null> => {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const [stat, command] = [await read('stat'), await read('cmdline')];
  // After the name in brackets come the state and the parent (proc(5)).
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  return parent > 0 ? { parent, command: command.replaceAll('\0', ' ') } : null;
};

const byPs = async (pid: number): Promise<Process | null> => {
  const { stdout } = await run('ps', ['-o', 'ppid=,args=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  const [, parent, command = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout) ?? [];
  return parent ? { parent: Number(parent), command } : null;
};

const look = process.platform === 'linux' ? byProc : byPs;
const isLauncher = (command: string) => /^(\S*node\S* )?\S*(npm|npx|pnpm|pnpx|corepack)\b/.test(command);

/** The chain of package managers and their shells between the person's shell and this process. */
const launchers = async (): Promise<number[]> => {
  const chain: { pid: number; command: string }[] = [];
  let pid = process.ppid;
  for (let found = await look(pid); found; found = await look(pid)) {
    chain.push({ pid, command: found.command });
    pid = found.parent;
  }
  return chain.slice(0, chain.findLastIndex(({ command }) => isLauncher(command)) + 1).map((c) => c.pid);
};

/**
 * npm and pnpm do not hand SIGTERM on: `kill` of what one started with `npx pnpm start` ends only them and
 * would leave the server behind. So the server goes when one of them goes.
 */
export const followLaunchers = async (gone: () => void): Promise<void> => {
  const chain = await launchers();
  const timer = setInterval(async () => {
    const starts = await Promise.all(chain.map(startOfProcess));
    if (!starts.includes(null)) return;
    clearInterval(timer);
    gone();
  }, EVERY_MS);
  timer.unref();
};
