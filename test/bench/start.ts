import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../checks/files.ts';
import { freePort } from '../setup/free-port.ts';
import type { Args } from './args.ts';
import { alone } from './compare.ts';
import { machine } from './machine.ts';
import { say } from './progress.ts';
import type { Result } from './report.ts';
import { atTheEnd } from './undo.ts';

const MOST_S = 5;
const PATIENCE_MS = 120_000;
const KEPT_OUTPUT = 4000;

/** Ctrl-C in the terminal: everything that the command started gets it. */
const interrupt = async (command: ChildProcess): Promise<void> => {
  if (command.exitCode !== null || command.signalCode !== null || !command.pid) return;
  const ended = once(command, 'exit');
  process.kill(-command.pid, 'SIGINT');
  await ended;
};

/** Seconds from the command of the README to the first answer of a server that is ready. */
const startOnce = async (folder: string): Promise<number> => {
  const port = await freePort();
  const began = performance.now();
  const command = spawn('npx', ['--yes', 'pnpm', 'start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder },
  });
  let said = '';
  for (const stream of [command.stdout, command.stderr])
    stream.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-KEPT_OUTPUT);
    });
  atTheEnd(() => interrupt(command));
  for (;;) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) break;
    if (command.exitCode !== null) throw new Error(`ended early: ${said}`);
    if (performance.now() - began > PATIENCE_MS) throw new Error(`not ready in two minutes: ${said}`);
    await pause(10);
  }
  const seconds = (performance.now() - began) / 1000;
  await interrupt(command);
  return seconds;
};

/** The command of the README on a folder that holds a demo village already. */
export const start = async ({ rounds }: Args): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'yishiting-bench-start-'));
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  say(`  first start: ${(await startOnce(folder)).toFixed(2)} s`);
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    seconds.push(await startOnce(folder));
    say(`  ${round + 1}/${rounds} second start: ${seconds.at(-1)?.toFixed(2)} s`);
  }
  const row = alone('second start, npx included, until /readyz answers, s', seconds, MOST_S, 's');
  return { name: 'start', rows: [row], setup: { ...machine(), demo: 'one village' } };
};
