import { parseArgs } from 'node:util';
import type { SignIn } from './staff.ts';

export type Args = {
  files: string[];
  url: string | null;
  json: boolean;
  crowd: number;
  minutes: number;
  seed: number;
  /** Whether the command chairs the meeting of a crowd: wherever it is, only on a server of its own, or never. */
  chair: 'always' | 'ownServer' | 'never';
  login: SignIn;
  help: boolean;
};

/** A command line that cannot be understood; the command ends with 2. */
export class UsageFault extends Error {}

const wholeNumber = (name: string, text: string | undefined, least: number, most: number): number | null => {
  if (text === undefined) return null;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new UsageFault(`--${name} ${text}: ${least}–${most}`);
  return number;
};

/** The county officer of the demo; another one by `--login` or REHEARSE_LOGIN. */
const demoOfficer = 'county:taoyuan-2026';
const MOST_PHONES = 2000;

const signInOf = (text: string): SignIn => {
  const at = text.indexOf(':');
  if (at < 1) throw new UsageFault('--login USER:PASSWORD');
  return { login: text.slice(0, at), password: text.slice(at + 1) };
};

const parse = (argv: string[]) =>
  parseArgs({
    args: argv.filter((arg) => arg !== '--'),
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean' },
      crowd: { type: 'string' },
      minutes: { type: 'string' },
      seed: { type: 'string' },
      chair: { type: 'boolean' },
      'no-chair': { type: 'boolean' },
      login: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });

/** The chair of a server that was running before is only taken when the command line says so. */
export const takesTheChair = (chair: Args['chair'], isOwnServer: boolean): boolean =>
  chair === 'always' || (chair === 'ownServer' && isOwnServer);

/** Reads the command line; throws `UsageFault`. */
export const readArgs = (argv: string[], env: NodeJS.ProcessEnv): Args => {
  let read: ReturnType<typeof parse>;
  try {
    read = parse(argv);
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = read;
  const url = values.url ?? null;
  if (url !== null && !/^https?:\/\//.test(url)) throw new UsageFault(`--url ${url}: http://… / https://…`);
  if (url !== null && !URL.canParse(url)) throw new UsageFault(`--url ${url}`);
  return {
    files: positionals,
    url: url === null ? null : new URL(url).origin,
    json: values.json ?? false,
    crowd: wholeNumber('crowd', values.crowd, 1, MOST_PHONES) ?? 0,
    minutes: wholeNumber('minutes', values.minutes, 1, 600) ?? 5,
    seed: wholeNumber('seed', values.seed, 0, 2 ** 31) ?? 1,
    chair: values.chair ? 'always' : values['no-chair'] ? 'never' : 'ownServer',
    login: signInOf(values.login ?? env.REHEARSE_LOGIN ?? demoOfficer),
    help: values.help ?? false,
  };
};
