import { execFile } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const serverFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(serverFolder, 'src');
const built = join(serverFolder, 'dist');

const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(folder.length + 1));
};

const isSource = (file: string) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file);
const outputOf = (file: string) => file.replace(/\.tsx?$/, '.js');
const timeOf = (path: string) =>
  stat(path).then(
    (s) => s.mtimeMs,
    () => 0,
  );

/** Sources whose output is missing or older. */
const outOfDate = async (files: string[]): Promise<string[]> => {
  const stale = await Promise.all(
    files.map(async (f) => (await timeOf(join(source, f))) > (await timeOf(join(built, outputOf(f))))),
  );
  return files.filter((_, i) => stale[i]);
};

/** Compiles the server with swc when a source is newer than its output. True when it had to. */
export const buildServer = async (): Promise<boolean> => {
  const files = (await filesIn(source)).filter(isSource);
  const wanted = new Set(files.flatMap((f) => [outputOf(f), `${outputOf(f)}.map`]));
  for (const file of await filesIn(built)) if (!wanted.has(file)) await rm(join(built, file));
  if ((await outOfDate(files)).length === 0) return false;
  const swc = createRequire(join(serverFolder, '..', 'package.json')).resolve('@swc/cli/bin/swc.js');
  await promisify(execFile)(
    process.execPath,
    [swc, 'src', '--out-dir', 'dist', '--strip-leading-paths', '--config-file', '.swcrc', '--quiet'],
    { cwd: serverFolder },
  );
  return true;
};
