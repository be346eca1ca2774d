import { stat } from 'node:fs/promises';
import { StartFault } from '../config/start-fault.ts';
import { type Owner, runAs } from './embedded-postgres.run.ts';

const idsOf = async (user: string) => {
  const uid = await runAs(null, 'id', ['-u', user]);
  const gid = await runAs(null, 'id', ['-g', user]);
  return uid.code === 0 && gid.code === 0
    ? { uid: Number(uid.said), gid: Number(gid.said), name: user }
    : null;
};

const plainUser = async () => {
  const existing = await idsOf('postgres');
  if (existing) return existing;
  await runAs(null, 'useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = await idsOf('postgres');
  if (!made) throw new StartFault('fault.no-user');
  return made;
};

/** Who already owns the data keeps it: started once by a person and later by root, it stays that person's. */
const ownerOfData = async (pgdata: string) => {
  const found = await stat(pgdata).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid, name: String(found.uid) } : null;
};

/** As root: the unprivileged user to run PostgreSQL as, who can reach the program and enter the folder. */
export const chooseOwner = async (pgdata: string, program: string, folder: string): Promise<Owner> => {
  if (process.getuid?.() !== 0) return null;
  const user = (await ownerOfData(pgdata)) ?? (await plainUser());
  const test = 'ls "$1" > /dev/null && cd "$2"';
  const look = (owner: Owner) => runAs(owner, '/bin/sh', ['-c', test, 'sh', program, folder]);
  for (const mayPassFolders of [false, true]) {
    const owner = { ...user, mayPassFolders };
    if ((await look(owner)).code === 0) return owner;
  }
  throw new StartFault('fault.not-reachable', { user: user.name, folder: `${program}, ${folder}` });
};
