import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellStep } from '../src/start/speak.ts';
import { oneAtATime } from './build-lock.ts';

const skipped = new Set(['node_modules', 'dist', 'data', '.git']);

const filesUnder = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (found.isFile()) return [path];
  const names = (await readdir(path)).filter((name) => !skipped.has(name));
  return (await Promise.all(names.sort().map((name) => filesUnder(join(path, name))))).flat();
};

/** One hash over the contents of files and folders: the same sources give the same stamp, whatever their dates. */
export const stampOf = async (paths: string[]): Promise<string> => {
  const files = (await Promise.all(paths.map(filesUnder))).flat();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
};

const isBuilt = async (stampFile: string, sources: string[]): Promise<boolean> =>
  (await readFile(stampFile, 'utf8').catch(() => null)) === (await stampOf(sources));

/** One for all builds of this tree. */
const lock = fileURLToPath(new URL('../../.cache/build.lock', import.meta.url));
const tellWait = (pid: number) => tellStep('step.wait-build', { pid: String(pid) });

/**
 * Runs a build when its sources are other ones than last time, or a moment ago: a build that somebody else has under
 * way is waited for. True when it had to.
 */
export const buildWhenChanged = async (
  stampFile: string,
  sources: string[],
  build: () => Promise<void>,
): Promise<boolean> => {
  if (await isBuilt(stampFile, sources)) return false;
  return oneAtATime(lock, tellWait, async () => {
    if (await isBuilt(stampFile, sources)) return false;
    const stamp = await stampOf(sources);
    await build();
    await mkdir(dirname(stampFile), { recursive: true });
    await writeFile(stampFile, stamp);
    return true;
  });
};
