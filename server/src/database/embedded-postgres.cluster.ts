import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFault } from '../config/start-fault.ts';
import type { Binaries } from './embedded-postgres.binaries.ts';
import { type Ended, type Owner, runAs } from './embedded-postgres.run.ts';

export const MAJOR = '18';
export const USER = 'yishiting';

/** Where things lie in the data folder. */
export const layout = (dataDir: string) => ({
  dataDir,
  pgdata: join(dataDir, 'postgres'),
  password: join(dataDir, 'postgres-password'),
  log: join(dataDir, 'postgres', 'postgres.log'),
});
export type Layout = ReturnType<typeof layout>;

/**
 * Turns what a PostgreSQL program said into the sentence that helps. `log` is what the server wrote into its own
 * log meanwhile: only then is there more to read.
 */
export const postgresFault = (where: Layout, { said }: Ended, log = ''): StartFault => {
  const all = `${said}\n${log}`;
  if (/No space left on device|Disk quota exceeded/i.test(all))
    return new StartFault('fault.no-space', { folder: where.dataDir });
  const lines = all.split('\n').filter((line) => line.trim());
  const reason = (lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? '?').trim();
  return log.trim()
    ? new StartFault('fault.postgres', { log: where.log, reason })
    : new StartFault('fault.postgres-unlogged', { reason });
};

const versionIn = (folder: string) =>
  readFile(join(folder, 'PG_VERSION'), 'utf8').then(
    (v) => v.trim(),
    () => null,
  );

/** Refuses a folder that another version of PostgreSQL wrote. True when the cluster is there. */
export const hasCluster = async (where: Layout): Promise<boolean> => {
  for (const folder of [where.dataDir, where.pgdata]) {
    const found = await versionIn(folder);
    if (found !== null && found !== MAJOR)
      throw new StartFault('fault.other-major', { folder, found, wanted: MAJOR });
  }
  return (await versionIn(where.pgdata)) !== null;
};

/**
 * Code point order comes with PostgreSQL itself, so an index never breaks when a system library changes its
 * mind about sorting, and it is the same on every machine. Lists that people read sort by
 * `collate "zh-x-icu"` in the query.
 */
const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** A failing statement can hold names and choices, so the log gets neither statements nor details. */
const settings = [
  'timezone=UTC',
  'log_timezone=UTC',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
  'max_connections=60',
];

/** A new, empty cluster. It gets its name last, so a start cut short leaves nothing half-made behind. */
export const createCluster = async (where: Layout, owner: Owner, { initdb }: Binaries): Promise<void> => {
  const unfinished = `${where.pgdata}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await rm(where.password, { force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(where.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (owner) for (const path of [unfinished, where.password]) await chown(path, owner.uid, owner.gid);
  const ended = await runAs(owner, initdb, [
    `--pgdata=${unfinished}`,
    `--username=${USER}`,
    `--pwfile=${where.password}`,
    '--auth=scram-sha-256',
    ...locale,
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  if (ended.code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw postgresFault(where, ended);
  }
  await rename(unfinished, where.pgdata);
};
