import { spawn } from 'node:child_process';

/** The user that PostgreSQL runs as; null for the one who started us. It refuses to run as root. */
export type Owner = { uid: number; gid: number; name: string; mayPassFolders: boolean } | null;

/** How a program ended, and everything it said. */
export type Ended = { code: number | null; said: string };

/**
 * Root's folders are closed to others (`/root`); with this right alone the database may walk through them.
 * Without the secure bit, access(2) would not count it, and PostgreSQL looks for its programs that way.
 */
const passing = ({ uid, gid }: { uid: number; gid: number }) => [
  'setpriv',
  `--reuid=${uid}`,
  `--regid=${gid}`,
  '--clear-groups',
  '--securebits=+no_setuid_fixup',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
];

/** Runs one program to its end as the database's user, in plain English so that its words can be read. */
export const runAs = (owner: Owner, program: string, args: string[]): Promise<Ended> => {
  const [command = program, ...rest] = [...(owner?.mayPassFolders ? passing(owner) : []), program, ...args];
  const user = owner && !owner.mayPassFolders ? { uid: owner.uid, gid: owner.gid } : {};
  const child = spawn(command, rest, {
    ...user,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (part: Buffer) => {
    said += part.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, said: error.message }));
    child.on('close', (code) => resolve({ code, said }));
  });
};
