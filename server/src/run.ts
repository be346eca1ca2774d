import { createApp } from './app.ts';
import type { Env } from './config/env.ts';
import { startEmbeddedPostgres } from './database/embedded-postgres.ts';
import { migrate } from './database/migrate.ts';

/** Thin for now: database, schema, application, port. */
export const run = async (env: Env): Promise<void> => {
  const embedded = env.DATABASE_URL ? null : await startEmbeddedPostgres(env.DATA_DIR);
  const databaseUrl = env.DATABASE_URL ?? embedded?.url ?? '';
  await migrate(databaseUrl);
  const app = await createApp(env, databaseUrl);
  await app.listen(env.PORT, env.HOST);
  const stop = async () => {
    await app.close();
    await embedded?.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};
