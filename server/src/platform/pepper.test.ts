import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readEnv } from '../config/env.ts';
import { readPepper } from './pepper.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pepper-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (more: Record<string, string> = {}) =>
  readPepper(readEnv({ DATA_DIR: join(folder, 'data'), ...more }));
const key = async (more: Record<string, string> = {}) => (await read(more)).key('a purpose');
const file = () => join(folder, 'data', 'pin-pepper');

describe('the pepper', () => {
  test('is made at the first start, for its owner alone, and stays', async () => {
    const first = await key();
    expect(first).toHaveLength(32);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await key()).toEqual(first);
  });

  test('is another one in another folder', async () => {
    const first = await key();
    await rm(file());
    expect(await key()).not.toEqual(first);
  });

  test('gives each purpose a key of its own, and is not seen when it is printed', async () => {
    const PIN_PEPPER = 'x'.repeat(40);
    const pepper = await read({ PIN_PEPPER });
    expect(pepper.key('one')).not.toEqual(pepper.key('another'));
    expect(inspect(pepper, { showHidden: true, depth: 9 }) + JSON.stringify(pepper)).not.toContain('xxx');
  });

  test('comes from the setting where one is given, and then no file is made', async () => {
    const PIN_PEPPER = 'x'.repeat(40);
    expect(await key({ PIN_PEPPER })).toEqual(await key({ PIN_PEPPER }));
    await expect(readFile(file())).rejects.toThrow('ENOENT');
  });

  test('is not made anew over a damaged file: the start says so instead', async () => {
    await read();
    await writeFile(file(), 'half');
    await expect(read()).rejects.toMatchObject({ key: 'fault.pin-pepper' });
  });
});
