import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readEnv } from '../../config/env.ts';
import { readPinPepper } from './pin-pepper.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pepper-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (more: Record<string, string> = {}) =>
  readPinPepper(readEnv({ DATA_DIR: join(folder, 'data'), ...more }));
const file = () => join(folder, 'data', 'pin-pepper');

describe('the pepper of the PINs', () => {
  test('is made at the first start, for its owner alone, and stays', async () => {
    const first = await read();
    expect(first.secret).toHaveLength(32);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await read()).toEqual(first);
  });

  test('is another one in another folder', async () => {
    const first = await read();
    await rm(file());
    const second = await read();
    expect(second.secret).not.toEqual(first.secret);
    expect(second.key).not.toBe(first.key);
  });

  test('comes from the setting where one is given, and then no file is made', async () => {
    const PIN_PEPPER = 'x'.repeat(40);
    expect(await read({ PIN_PEPPER })).toEqual(await read({ PIN_PEPPER }));
    await expect(readFile(file())).rejects.toThrow('ENOENT');
  });

  test('is not made anew over a damaged file: the start says so instead', async () => {
    await read();
    await writeFile(file(), 'half');
    await expect(read()).rejects.toMatchObject({ key: 'fault.pin-pepper' });
  });
});
