import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { forbiddenImports } from './checks/boundaries.ts';
import { root } from './checks/files.ts';
import { tooLong } from './checks/lengths.ts';
import { deadTexts, faultyTexts, looseWords } from './checks/texts.ts';

/** What is wrong, a line each; empty when all is well. */
type Check = () => Promise<string[]>;

/** A program in the root's own dependencies, which not every package lets one resolve. */
const programOf = (path: string) => join(root, 'node_modules', path);

/** A program that says what is wrong and ends with something else than 0. */
const program =
  (path: string, ...args: string[]): Check =>
  () =>
    new Promise((resolve) => {
      execFile(process.execPath, [path, ...args], { cwd: root, maxBuffer: 1e8 }, (error, stdout, stderr) => {
        resolve(error ? `${stdout}${stderr}`.trim().split('\n') : []);
      });
    });

const types = (project: string) => program(programOf('typescript7/bin/tsc'), '-p', project);

const checks: [string, Check][] = [
  [
    'format and lint',
    program(
      programOf('@biomejs/biome/bin/biome'),
      'check',
      '--error-on-warnings',
      '--max-diagnostics=200',
      '.',
    ),
  ],
  ['types of shared', types('shared')],
  ['types of server', types('server')],
  ['types of client', types('client')],
  ['types of test', types('test')],
  [
    'boundaries',
    async () => (await forbiddenImports()).map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
  ],
  ['file lengths', tooLong],
  ['texts in both languages', faultyTexts],
  ['no text that nobody says', deadTexts],
  ['no words outside the catalogues', looseWords],
];

export type Count = { passed: number; failed: number };

/** Runs every check and says what is wrong in each. */
export const check = async (): Promise<Count> => {
  const count = { passed: 0, failed: 0 };
  for (const [name, run] of checks) {
    const began = performance.now();
    const faults = await run().catch((error: unknown) => [String(error)]);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${faults.length ? '✗' : '✓'} ${name} (${seconds} s)\n`);
    for (const fault of faults) process.stdout.write(`    ${fault}\n`);
    count[faults.length ? 'failed' : 'passed'] += 1;
  }
  return count;
};

if (import.meta.main) process.exitCode = (await check()).failed ? 1 : 0;
