import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClient, buildServer } from '../server/bin/build.ts';
import { type Count, check } from './check.ts';
import { root } from './checks/files.ts';

/*
 * pnpm test                   everything, in this order
 * pnpm test unit db           only these parts
 * pnpm test e2e -t "a name"   what follows the parts goes to jest
 */
const projects = ['unit', 'db', 'e2e', 'browser'] as const;
const parts = ['check', 'build', ...projects] as const;
type Part = (typeof parts)[number];
const isPart = (word: string): word is Part => (parts as readonly string[]).includes(word);

const say = (line: string) => process.stdout.write(`${line}\n`);

const build = async (): Promise<Count> => {
  try {
    await buildServer();
    await buildClient();
    return { passed: 0, failed: 0 };
  } catch (error) {
    say(error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error));
    return { passed: 0, failed: 1 };
  }
};

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
};

/** With a pattern of names jest reports the tests that do not fit it as pending, like skipped ones. */
const choosesNames = (more: string[]) =>
  more.some((word) => /^(-t|--testNamePattern|--test-name-pattern)/.test(word));

/** A skipped test proves nothing, so it counts as failed; so does a file that could not be loaded. */
const countOf = (report: Report, more: string[]): Count => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    (choosesNames(more) ? 0 : report.numPendingTests) +
    report.numTodoTests +
    report.numRuntimeErrorTestSuites,
});

const exit = (command: string, args: string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      },
    });
    child.on('close', (code) => resolve(code ?? 1));
  });

/** Two at a time: much of a file's time is waiting, for a commit, a start, a network that is to come back. */
const WORKERS = 2;

const jest = async (project: (typeof projects)[number], more: string[]): Promise<Count> => {
  const folder = await mkdtemp(join(tmpdir(), 'yishiting-report-'));
  const outputFile = join(folder, 'report.json');
  const code = await exit(process.execPath, [
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--selectProjects',
    project,
    // A pattern may fit one project only; without one, a project without tests is a fault.
    ...(more.length > 0 ? ['--passWithNoTests'] : []),
    '--json',
    `--outputFile=${outputFile}`,
    `--maxWorkers=${WORKERS}`,
    ...more,
  ]);
  const report = await readFile(outputFile, 'utf8').catch(() => null);
  await rm(folder, { recursive: true });
  const count = report ? countOf(JSON.parse(report) as Report, more) : { passed: 0, failed: 0 };
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
};

const run = (part: Part, more: string[]): Promise<Count> => {
  if (part === 'check') return check();
  return part === 'build' ? build() : jest(part, more);
};

const given = process.argv.slice(2);
const firstOther = given.findIndex((word) => !isPart(word));
const chosen = (firstOther < 0 ? given : given.slice(0, firstOther)).filter(isPart);
const more = firstOther < 0 ? [] : given.slice(firstOther);

const summary: [Part, Count, number][] = [];
for (const part of chosen.length ? chosen : parts) {
  say(`\n── ${part}`);
  const began = performance.now();
  summary.push([part, await run(part, more), (performance.now() - began) / 1000]);
}

say('');
for (const [part, { passed, failed }, seconds] of summary)
  say(`${failed ? '✗' : '✓'} ${part.padEnd(8)} ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`);
const failed = summary.reduce((sum, [, count]) => sum + count.failed, 0);
const passed = summary.reduce((sum, [, count]) => sum + count.passed, 0);
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
