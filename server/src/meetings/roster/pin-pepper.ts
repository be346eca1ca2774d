import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Env } from '../../config/env.ts';
import { StartFault } from '../../config/start-fault.ts';

/** What PINs are hashed with beside their salt, and a name that tells it from another one. */
export type PinPepper = { secret: Buffer; key: string };
export const PIN_PEPPER = Symbol('pepper of the PINs');

const digest = (purpose: string, text: string | Buffer) =>
  createHash('sha256').update(`yishiting ${purpose}\0`).update(text).digest();

const pepperOf = (text: string): PinPepper => {
  const secret = digest('slip pin', text);
  return { secret, key: digest('slip pin key', secret).toString('hex').slice(0, 16) };
};

/** Whole or not at all: the file appears under its name when everything is in it. */
const writeNew = async (file: string): Promise<string> => {
  const made = randomBytes(32).toString('base64url');
  await writeFile(`${file}.new`, `${made}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return made;
};

/**
 * The setting, or else the file `pin-pepper` in the data folder, made at the first start, for its owner alone. It is
 * not in the database, so that who steals only that cannot try all PINs.
 */
export const readPinPepper = async ({ PIN_PEPPER: given, DATA_DIR }: Env): Promise<PinPepper> => {
  if (given) return pepperOf(given);
  const folder = resolve(DATA_DIR);
  const file = join(folder, 'pin-pepper');
  const found = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new StartFault('fault.not-writable', { folder });
  });
  if (found !== null) {
    if (!/^[\w-]{43}$/.test(found.trim())) throw new StartFault('fault.pin-pepper', { file });
    await chmod(file, 0o600).catch(() => undefined);
    return pepperOf(found.trim());
  }
  await mkdir(folder, { recursive: true });
  return pepperOf(await writeNew(file));
};
