import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Count } from './check.ts';
import { root } from './checks/files.ts';

export const projects = ['unit', 'db', 'e2e', 'browser'] as const;
export type Project = (typeof projects)[number];

/** What is read of jest's own report. */
type Report = {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
};

/** Files at a time. Much of a file's time is waiting: for a commit, a start, a network that is to come back. */
const WORKERS = 3;
/** With a browser each. */
const KEYBOARDS = 2;

/** With a pattern of names jest reports the tests that do not fit it as pending, like skipped ones. */
const choosesNames = (more: string[]) =>
  more.some((word) => /^(-t|--testNamePattern|--test-name-pattern)/.test(word));

const projectOf = (file: string): Project => {
  const [top, folder] = relative(root, file).split(sep);
  return projects.find((project) => top === 'test' && project === folder) ?? 'unit';
};

/** A skipped test proves nothing, so it counts as failed; so does a file that could not be loaded, or not be left. */
const countsOf = (report: Report, chosen: Project[], more: string[]): Map<Project, Count> => {
  const counts = new Map(chosen.map((project) => [project, { passed: 0, failed: 0 }]));
  for (const { name, status, assertionResults } of report.testResults) {
    const count = counts.get(projectOf(name));
    if (!count) throw new Error(`jest ran ${name}, which belongs to no chosen project`);
    const having = (wanted: string) => assertionResults.filter((one) => one.status === wanted).length;
    const left = choosesNames(more) ? having('pending') : 0;
    const failed = assertionResults.length - having('passed') - left;
    count.passed += having('passed');
    count.failed += status === 'failed' ? Math.max(failed, 1) : failed;
  }
  return counts;
};

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

const reportOf = async (chosen: Project[], more: string[]): Promise<[number, Report]> => {
  const folder = await mkdtemp(join(tmpdir(), 'yishiting-report-'));
  const outputFile = join(folder, 'report.json');
  const code = await exit(process.execPath, [
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--selectProjects',
    ...chosen,
    '--json',
    `--outputFile=${outputFile}`,
    `--maxWorkers=${chosen.every((project) => project === 'browser') ? KEYBOARDS : WORKERS}`,
    // One worker is this process itself, and would wait for what does not stop; others are ended in any case.
    '--forceExit',
    ...more,
  ]);
  const report = await readFile(outputFile, 'utf8').catch(() => '{"testResults":[]}');
  await rm(folder, { recursive: true });
  return [code, JSON.parse(report) as Report];
};

/** Runs the projects beside each other, so that one with much waiting leaves the cores to another. */
export const jest = async (chosen: Project[], more: string[]): Promise<Map<Project, Count>> => {
  const [code, report] = await reportOf(chosen, more);
  const counts = countsOf(report, chosen, more);
  // Without a pattern a project without tests is a fault; so are no tests at all, and an end of jest that no file accounts for.
  const isEmpty = ({ passed, failed }: Count) => passed + failed === 0;
  const all = [...counts.values()];
  for (const count of all) if (isEmpty(count) && (more.length === 0 || all.every(isEmpty))) count.failed = 1;
  const [first] = all;
  if (code !== 0 && first && all.every(({ failed }) => failed === 0)) first.failed = 1;
  return counts;
};
