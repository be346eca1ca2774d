import { rm } from 'node:fs/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/src/database/embedded-postgres.ts';
import { migrate } from '../../server/src/database/migrate.ts';
import { newDataFolder, sweepAbandoned } from './postgres-folder.ts';

let stop: (() => Promise<void>) | undefined;

/** One PostgreSQL for a whole test run, with a migrated database to clone from. */
export const startPostgres = async (): Promise<void> => {
  await sweepAbandoned();
  const folder = await newDataFolder();
  const server = await startEmbeddedPostgres(folder);
  stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  await migrate(server.url);
  const admin = new pg.Client({ connectionString: server.url.replace(/\/yishiting$/, '/postgres') });
  await admin.connect();
  await admin.query('alter database yishiting with is_template true');
  await admin.end();
  process.env.TEST_POSTGRES_URL = server.url;
};

export const stopPostgres = async (): Promise<void> => stop?.();
