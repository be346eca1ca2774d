import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../../server/bin/build.ts';
import { startEmbeddedPostgres } from '../../server/src/database/embedded-postgres.ts';
import { newDataFolder, sweepAbandoned } from '../setup/postgres-folder.ts';
import { atTheEnd } from './undo.ts';

export type BenchDatabase = { url: string; pool: pg.Pool };

/** A PostgreSQL of this run's own, as `pnpm start` makes it: on the disk of the project, with fsync. */
export const openDatabase = async (): Promise<BenchDatabase> => {
  const place = { parent: join(root, '.cache'), prefix: 'bench-' };
  await mkdir(place.parent, { recursive: true });
  await sweepAbandoned(place);
  const folder = await newDataFolder(place);
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  const server = await startEmbeddedPostgres(folder);
  atTheEnd(() => server.stop());
  const pool = new pg.Pool({ connectionString: server.url, max: 4 });
  pool.on('error', () => undefined);
  atTheEnd(() => pool.end());
  return { url: server.url, pool };
};

/** What PostgreSQL has to say of its durability. */
export const durabilityOf = async ({ pool }: BenchDatabase): Promise<string> => {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'wal_sync_method', 'server_version') order by name",
  );
  return rows.map(({ name, setting }) => `${name} ${setting}`).join(', ');
};
