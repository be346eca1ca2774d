import { buildClient, buildServer } from '../server/bin/build.ts';
import { type Count, check } from './check.ts';
import { jest, projects } from './jest.ts';

/*
 * pnpm test                   everything, in this order
 * pnpm test unit db           only these parts
 * pnpm test e2e -t "a name"   what follows the parts goes to jest
 */
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

const given = process.argv.slice(2);
const firstOther = given.findIndex((word) => !isPart(word));
const chosen = (firstOther < 0 ? given : given.slice(0, firstOther)).filter(isPart);
const more = firstOther < 0 ? [] : given.slice(firstOther);

const runs = (part: Part) => chosen.length === 0 || chosen.includes(part);
const inJest = projects.filter(runs);

type Step = { name: string; isWanted: boolean; work: () => Promise<Iterable<[Part, Count]>> };
const steps: Step[] = [
  { name: 'check', isWanted: runs('check'), work: async () => [['check', await check()]] },
  { name: 'build', isWanted: runs('build'), work: async () => [['build', await build()]] },
  { name: inJest.join(', '), isWanted: inJest.length > 0, work: () => jest(inJest, more) },
];

const counts: [Part, Count][] = [];
const times: string[] = [];
for (const { name, work } of steps.filter(({ isWanted }) => isWanted)) {
  say(`\n── ${name}`);
  const began = performance.now();
  counts.push(...(await work()));
  times.push(`${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

say('');
for (const [part, { passed, failed }] of counts)
  say(`${failed ? '✗' : '✓'} ${part.padEnd(8)} ${passed} passed, ${failed} failed`);
const failed = counts.reduce((sum, [, count]) => sum + count.failed, 0);
const passed = counts.reduce((sum, [, count]) => sum + count.passed, 0);
say(`\n${passed} passed, ${failed} failed (${times.join('; ')})`);
process.exitCode = failed ? 1 : 0;
