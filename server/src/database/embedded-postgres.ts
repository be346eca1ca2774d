import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import pg from 'pg';
import { StartFault } from '../config/start-fault.ts';
import { lockFolder } from './data-lock.ts';
import { findBinaries } from './embedded-postgres.binaries.ts';
import { createCluster, hasCluster, type Layout, layout, USER } from './embedded-postgres.cluster.ts';
import { findRunning } from './embedded-postgres.lock-file.ts';
import { chooseOwner } from './embedded-postgres.owner.ts';
import { startProcess, stopProcess } from './embedded-postgres.process.ts';
import { keepAlive } from './embedded-postgres.watch.ts';

const NAME = 'yishiting';

export type EmbeddedPostgres = {
  /** Connection string of the database `yishiting`. */
  url: string;
  /** Tells whoever starts next on this folder that it will be free soon. */
  announceStop: () => void;
  stop: () => Promise<void>;
};

/** What the file system says, as a sentence. */
const folderFault =
  (folder: string) =>
  (error: unknown): never => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['ENOSPC', 'EDQUOT'].includes(code)) throw new StartFault('fault.no-space', { folder });
    if (/^E[A-Z]+$/.test(code)) throw new StartFault('fault.not-writable', { folder });
    throw error;
  };

/** One level at a time: Node's own recursive mkdir never returns where the kernel makes up the folders (/proc). */
const makeFolder = async (folder: string): Promise<void> => {
  if (
    await stat(folder).then(
      (s) => s.isDirectory(),
      () => false,
    )
  )
    return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder);
};

const ensureDatabase = async (admin: string): Promise<void> => {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (!rowCount) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
};

/** Connection string of our database, which is there from now on. */
const enterDatabase = async (where: Layout, port: number): Promise<string> => {
  const password = await readFile(where.password, 'utf8');
  const at = (database: string) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
  await ensureDatabase(at('postgres'));
  return at(NAME);
};

export type DatabaseStep = `step.${'create' | 'start' | 'adopt'}-database`;

const open = async (where: Layout, tell: (step: DatabaseStep) => void) => {
  const exists = await hasCluster(where);
  const binaries = await findBinaries();
  const owner = await chooseOwner(where.pgdata, binaries.postgres, where.dataDir);
  const running = await findRunning(where);
  tell(running ? 'step.adopt-database' : exists ? 'step.start-database' : 'step.create-database');
  if (!exists) await createCluster(where, owner, binaries);
  const port = running?.port ?? (await startProcess(where, owner, binaries));
  const url = await enterDatabase(where, port).catch(async (error: unknown) => {
    await stopProcess(where, owner, binaries).catch(() => undefined);
    throw error;
  });
  const letGo = keepAlive(where, () => startProcess(where, owner, binaries, port));
  const stop = async () => {
    await letGo();
    await stopProcess(where, owner, binaries);
  };
  return { url, stop };
};

/**
 * PostgreSQL 18 from npm on a folder of ours: created when the folder is empty, started, or taken over when
 * it still runs because our last process was killed. Started again when it dies under us.
 */
export const startEmbeddedPostgres = async (
  dataDir: string,
  tell: (step: DatabaseStep) => void = () => undefined,
): Promise<EmbeddedPostgres> => {
  const where = layout(resolve(dataDir));
  const inFolder = folderFault(where.dataDir);
  await makeFolder(where.dataDir).catch(inFolder);
  const lock = await lockFolder(where.dataDir).catch(inFolder);
  const server = await open(where, tell).catch(async (error: unknown) => {
    await lock.release();
    return inFolder(error);
  });
  const stop = async () => {
    await server.stop();
    await lock.release();
  };
  return { url: server.url, announceStop: lock.announceStop, stop };
};
