import { parseArgs } from 'node:util';

export type Args = {
  name: string;
  /** One object on stdout and nothing else. */
  json: boolean;
  withDurability: boolean;
  withFloor: boolean;
  /** Only rows whose group is named; empty: all. */
  only: string[];
  rounds: number;
};

/** A command line that cannot be understood; the command ends with 2. */
export class UsageFault extends Error {}

const LEAST_ROUNDS = 1;
const MOST_ROUNDS = 50;
const ROUNDS = 5;

const roundsOf = (text: string | undefined): number => {
  if (!text) return ROUNDS;
  const rounds = Number(text);
  if (!Number.isInteger(rounds) || rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS)
    throw new UsageFault(`ROUNDS=${text}: a number from ${LEAST_ROUNDS} to ${MOST_ROUNDS}`);
  return rounds;
};

const parse = (argv: string[]) => {
  try {
    return parseArgs({
      args: argv.filter((arg) => arg !== '--'),
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'with-durability': { type: 'boolean' },
        'with-floor': { type: 'boolean' },
        only: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error));
  }
};

/** Reads the command line. Throws `UsageFault`. */
export const readArgs = (argv: string[], env: NodeJS.ProcessEnv): Args => {
  const { values, positionals } = parse(argv);
  const [name = '', ...more] = positionals;
  if (more.length > 0) throw new UsageFault(`one benchmark at a time, not also ${more.join(', ')}`);
  return {
    name,
    json: values.json ?? false,
    withDurability: values['with-durability'] ?? false,
    withFloor: values['with-floor'] ?? false,
    only: values.only?.split(',') ?? [],
    rounds: roundsOf(env.ROUNDS),
  };
};
