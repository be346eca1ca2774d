import { type Args, readArgs, UsageFault } from './args.ts';
import { say } from './progress.ts';
import { type Result, tableOf } from './report.ts';
import { stopAll } from './undo.ts';

/*
 * pnpm bench collab                      measures, and prints a table
 * pnpm bench collab --json               one object on stdout, progress on stderr
 * pnpm bench collab --with-durability    a second table, with the peers as durable as we are
 * pnpm bench collab --with-floor         also what a relay takes that knows no document, without and with a commit
 * pnpm bench collab --only edit,rooms    only these groups of rows
 * pnpm bench ballots                     votes by socket and by HTTP beside bare upserts, and a hall of 2,000 phones
 * pnpm bench start                       the second start, by the command of the README
 * ROUNDS=9 pnpm bench collab             more rounds than 5
 */
type Benchmark = (args: Args) => Promise<Result>;
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  collab: async () => (await import('./collab/collab.ts')).collab,
  ballots: async () => (await import('./ballots/ballots.ts')).ballots,
  start: async () => (await import('./start.ts')).start,
};

const find = ({ name }: Args) => {
  const found = benchmarks[name];
  if (found) return found();
  const names = Object.keys(benchmarks).join(', ');
  throw new UsageFault(
    name ? `there is no benchmark “${name}”; there is: ${names}` : `say what to measure: ${names}`,
  );
};

const measure = async (args: Args): Promise<void> => {
  const benchmark = await find(args);
  const result = await benchmark(args).finally(stopAll);
  process.stdout.write(args.json ? `${JSON.stringify(result)}\n` : tableOf(result));
};

const stackOf = (error: unknown): string => (error instanceof Error && error.stack) || String(error);
const end = (status: number): void => void stopAll().finally(() => process.exit(status));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end(130));
// Whatever nobody waited for: the servers and the database stop all the same.
process.once('uncaughtException', (error) => {
  say(stackOf(error));
  end(1);
});

try {
  await measure(readArgs(process.argv.slice(2), process.env));
} catch (error) {
  const isUsage = error instanceof UsageFault;
  say(isUsage ? error.message : stackOf(error));
  process.exitCode = isUsage ? 2 : 1;
}
