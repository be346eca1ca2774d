import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Env } from '../config/env.ts';
import { StartFault } from '../config/start-fault.ts';

export const PEPPER = Symbol('pepper');

/** What this installation knows and its database does not, so that who steals only the database lacks it. */
export class Pepper {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** 32 bytes for one purpose; they tell nothing about those for another. */
  key(purpose: string): Buffer {
    return createHash('sha256').update(`yishiting ${purpose}\0`).update(this.#text).digest();
  }
}

/** Whole or not at all: the file appears under its name when everything is in it. */
const writeNew = async (file: string): Promise<string> => {
  const made = randomBytes(32).toString('base64url');
  await writeFile(`${file}.new`, `${made}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return made;
};

/** The setting, or else the file `pin-pepper` in the data folder, made at the first start, for its owner alone. */
export const readPepper = async ({ PIN_PEPPER: given, DATA_DIR }: Env): Promise<Pepper> => {
  if (given) return new Pepper(given);
  const folder = resolve(DATA_DIR);
  const file = join(folder, 'pin-pepper');
  const found = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new StartFault('fault.not-writable', { folder });
  });
  if (found !== null) {
    if (!/^[\w-]{43}$/.test(found.trim())) throw new StartFault('fault.pin-pepper', { file });
    await chmod(file, 0o600).catch(() => undefined);
    return new Pepper(found.trim());
  }
  await mkdir(folder, { recursive: true });
  return new Pepper(await writeNew(file));
};
