import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { oneAtATime } from '../../server/bin/build-lock.ts';
import { until } from '../setup/until.ts';

let folder: string;
let lock: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishiting-build-'));
  lock = join(folder, 'build.lock');
});
afterAll(() => rm(folder, { recursive: true }));

test('two builds in one tree come one after the other, and the second says whom it waits for', async () => {
  let running = 0;
  let most = 0;
  const told: number[] = [];
  const build = () =>
    oneAtATime(
      lock,
      (pid) => told.push(pid),
      async () => {
        running += 1;
        most = Math.max(most, running);
        await until('the others to be told', () => told.length === 2);
        running -= 1;
      },
    );
  await Promise.all([build(), build(), build()]);
  expect(most).toBe(1);
  expect(told).toEqual([process.pid, process.pid]);
  expect(await readdir(folder)).toEqual([]);
});

test('a build that failed lets the next one build', async () => {
  const failing = oneAtATime(
    lock,
    () => undefined,
    async () => Promise.reject(new Error('syntax')),
  );
  await expect(failing).rejects.toThrow('syntax');
  expect(
    await oneAtATime(
      lock,
      () => undefined,
      async () => 'built',
    ),
  ).toBe('built');
});

test('what a killed build left holds nobody up, nor does its number in another process', async () => {
  const gone = spawn(process.execPath, ['-e', '0']);
  await once(gone, 'close');
  for (const holder of [
    { pid: gone.pid, start: '12345' },
    { pid: process.pid, start: 'long ago' },
  ]) {
    await writeFile(lock, JSON.stringify(holder));
    expect(
      await oneAtATime(
        lock,
        (pid) => expect(pid).toBe(0),
        async () => 'built',
      ),
    ).toBe('built');
  }
});
