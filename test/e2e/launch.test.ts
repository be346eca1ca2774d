import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { root } from '../checks/files.ts';
import { isAlive, scratchFolder } from '../setup/embedded-server.ts';
import { until } from '../setup/until.ts';

let folder: Awaited<ReturnType<typeof scratchFolder>>;
let npx: ChildProcess;
let out: string;

/** The very command of the README, from a terminal without npm's own settings. */
const launch = () => {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|pnpm_|NODE_OPTIONS)/i.test(name));
  npx = spawn('npx', ['--yes', 'pnpm', 'start'], {
    cwd: root,
    env: {
      ...Object.fromEntries(kept),
      LANG: 'en_GB.UTF-8',
      LOG_LEVEL: 'fatal',
      PORT: '0',
      HOST: '127.0.0.1',
      DEMO: '0',
      DATA_DIR: folder.dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  out = '';
  for (const stream of [npx.stdout, npx.stderr])
    stream?.on('data', (part: Buffer) => {
      out += part.toString();
    });
};

const postgresPid = async () =>
  Number((await readFile(join(folder.dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

beforeEach(async () => {
  folder = await scratchFolder();
});
afterEach(() => folder.remove());

test.each(['SIGTERM', 'SIGKILL'] as const)(
  '%s to `npx pnpm start`, which npm does not hand on, still stops server and PostgreSQL',
  async (signal) => {
    launch();
    const url = await until(`the printed address in: ${out}`, async () => {
      if (npx.exitCode !== null) throw new Error(`ended early: ${out}`);
      return /(http:\/\/127\.0\.0\.1:\d+)\/console/.exec(out)?.[1];
    });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const postgres = await postgresPid();
    const exited = once(npx, 'exit');
    npx.kill(signal);
    await exited;
    await until('PostgreSQL to stop', async () => !(await isAlive(postgres)));
    await until('the server to stop', () =>
      fetch(url).then(
        () => false,
        () => true,
      ),
    );
  },
  60_000,
);
