import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { buildServer, serverFolder } from '../../server/bin/build.ts';
import { Child } from './child.ts';
import type { BenchDatabase } from './database.ts';

/** One for the run: a server that is started again must still know its secrets. */
const PIN_PEPPER = randomBytes(32).toString('base64');

/** Our server as `pnpm start` runs it, built, on the PostgreSQL of this run. */
export const startServer = async (
  port: number,
  { url }: BenchDatabase,
  env: Record<string, string> = {},
): Promise<Child> => {
  await buildServer();
  return Child.start(
    join(serverFolder, 'dist', 'main.js'),
    { NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: url, PIN_PEPPER, ...env },
    `http://127.0.0.1:${port}/readyz`,
  );
};
