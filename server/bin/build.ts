import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packFolder } from './pack.ts';
import { buildWhenChanged } from './stamp.ts';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const serverFolder = join(root, 'server');
export const clientFolder = join(root, 'client');

const run = promisify(execFile);
export const programOf = (packageFolder: string, program: string) =>
  createRequire(join(packageFolder, 'package.json')).resolve(program);

const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(folder.length + 1));
};

/** What a source that is gone has left behind. */
const removeOrphans = async (source: string, built: string) => {
  const sources = new Set((await filesIn(source)).map((file) => file.replace(/\.tsx?$/, '')));
  for (const file of await filesIn(built))
    if (!sources.has(file.replace(/\.js(\.map)?$/, ''))) await rm(join(built, file));
};

const compileServer = async () => {
  await removeOrphans(join(serverFolder, 'src'), join(serverFolder, 'dist'));
  const swc = programOf(root, '@swc/cli/bin/swc.js');
  const options = [
    '--out-dir',
    'dist',
    '--strip-leading-paths',
    '--config-file',
    '.swcrc',
    '--quiet',
    '--ignore',
    '**/*.test.ts',
  ];
  await run(process.execPath, [swc, 'src', ...options], { cwd: serverFolder });
};

const bundleClient = async () => {
  const vite = join(dirname(programOf(clientFolder, 'vite/package.json')), 'bin', 'vite.js');
  // Also when a test asks for it: with another NODE_ENV the pages would carry the development build of React.
  const env = { ...process.env, NODE_ENV: 'production' };
  await run(process.execPath, [vite, 'build', clientFolder, '--logLevel', 'warn'], { cwd: root, env });
  await packFolder(join(clientFolder, 'dist'));
};

const lock = join(root, 'pnpm-lock.yaml');

/** Compiles the server to server/dist when its sources changed. `begin` is called when it has to. */
export const buildServer = (begin = () => {}): Promise<boolean> =>
  buildWhenChanged(
    join(serverFolder, 'dist', '.built'),
    [join(serverFolder, 'src'), join(serverFolder, '.swcrc'), lock],
    () => {
      begin();
      return compileServer();
    },
  );

/** Bundles the pages to client/dist when the sources of client or shared changed. */
export const buildClient = (begin = () => {}): Promise<boolean> =>
  buildWhenChanged(
    join(clientFolder, 'dist', '.built'),
    [clientFolder, join(root, 'shared', 'src'), lock],
    () => {
      begin();
      return bundleClient();
    },
  );
