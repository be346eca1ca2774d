import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildServer, serverFolder } from '../../server/bin/build.ts';
import { compiled } from './compiled.ts';

/**
 * The built server as a process of its own, with this environment and nothing of ours.
 * `under`: a program that runs it, with its arguments.
 */
export const spawnServer = async (
  env: Record<string, string>,
  under: readonly string[] = [],
): Promise<ChildProcess> => {
  await buildServer();
  const [program = '', ...args] = [...under, process.execPath, join(serverFolder, 'dist', 'main.js')];
  return spawn(program, args, {
    env: { PATH: process.env.PATH, ...compiled, HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
};

export const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;
