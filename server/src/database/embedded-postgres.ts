import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import pg from 'pg';
import { StartFault } from '../config/start-fault.ts';
import { findBinaries } from './embedded-postgres.binaries.ts';
import { createCluster, hasCluster, layout, USER } from './embedded-postgres.cluster.ts';
import { chooseOwner } from './embedded-postgres.owner.ts';
import { findRunning, startProcess, stopProcess } from './embedded-postgres.process.ts';

const NAME = 'yishiting';

export type EmbeddedPostgres = {
  /** Connection string of the database `yishiting`. */
  url: string;
  port: number;
  stop: () => Promise<void>;
};

/** What the file system says, as a sentence. */
const folderFault = (folder: string) => (error: NodeJS.ErrnoException) => {
  const full = ['ENOSPC', 'EDQUOT'].includes(error.code ?? '');
  throw new StartFault(full ? 'fault.no-space' : 'fault.not-writable', { folder });
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

/**
 * PostgreSQL 18 from npm on a folder of ours: created when the folder is empty, started, or taken over when
 * it still runs because our last process was killed.
 */
export const startEmbeddedPostgres = async (dataDir: string): Promise<EmbeddedPostgres> => {
  const where = layout(resolve(dataDir));
  await mkdir(where.dataDir, { recursive: true }).catch(folderFault(where.dataDir));
  const exists = await hasCluster(where);
  const binaries = await findBinaries();
  const owner = await chooseOwner(where.pgdata, [binaries.postgres, where.dataDir]);
  if (!exists) await createCluster(where, owner, binaries);
  const running = await findRunning(where);
  const port = running?.port ?? (await startProcess(where, owner, binaries));
  const password = await readFile(where.password, 'utf8');
  const at = (database: string) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
  await ensureDatabase(at('postgres'));
  return { url: at(NAME), port, stop: () => stopProcess(where, owner, binaries) };
};
