import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from './files.ts';

type Violation = { from: string; to: string; rule: { name: string } };

const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');

const run = (cwd: string, folders: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const config = join(root, '.dependency-cruiser.cjs');
    const args = [cruiser, '--config', config, '--output-type', 'json', ...folders];
    execFile(process.execPath, args, { cwd, maxBuffer: 1e9 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(stdout);
      else reject(new Error(stderr || String(error)));
    });
  });

/** Imports that the house rules forbid, in this project or in one that is laid out like it. */
export const forbiddenImports = async (
  cwd = root,
  folders = ['server/src', 'server/bin', 'shared/src', 'client/src', 'test'],
): Promise<{ rule: string; from: string; to: string }[]> => {
  const { summary } = JSON.parse(await run(cwd, folders)) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
};
