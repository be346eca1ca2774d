import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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

/** Runs a build when its sources are other ones than last time. True when it had to. */
export const buildWhenChanged = async (
  stampFile: string,
  sources: string[],
  build: () => Promise<void>,
): Promise<boolean> => {
  const stamp = await stampOf(sources);
  const last = await readFile(stampFile, 'utf8').catch(() => null);
  if (last === stamp) return false;
  await build();
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, stamp);
  return true;
};
