import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../app.ts';
import { type Env, readEnv } from '../config/env.ts';
import { APP_ROLE, type AppRole } from '../database/app-role.ts';
import { checkDatabase } from '../database/check-database.ts';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import { migrate } from '../database/migrate.ts';
import { logger } from '../platform/logger.ts';
import { localBase } from './addresses.ts';
import { announcement } from './announce.ts';
import { closerOf } from './close-app.ts';
import { Closers } from './closers.ts';
import { firstContents } from './first-contents.ts';
import { chooseLog } from './log-file.ts';
import { probePort } from './probe-port.ts';
import { listenFault, reportFault } from './report-fault.ts';
import { tellStep } from './speak.ts';
import { stopSignal, untilAborted } from './stop-signal.ts';

/** The database's address; its start is undone with the rest. */
const openDatabase = async (env: Env, closers: Closers, stopped: AbortSignal): Promise<string> => {
  if (env.DATABASE_URL) {
    tellStep('step.check-database');
    await checkDatabase(env.DATABASE_URL);
    return env.DATABASE_URL;
  }
  const embedded = await startEmbeddedPostgres(env.DATA_DIR, tellStep);
  closers.add(embedded.stop);
  stopped.addEventListener('abort', () => embedded.announceStop());
  return embedded.url;
};

const listen = async (app: NestExpressApplication, env: Env): Promise<number> => {
  await app.listen(env.PORT, env.HOST).catch((error: unknown) => {
    throw listenFault(error, env.HOST, env.PORT);
  });
  const { port } = app.getHttpServer().address() as AddressInfo;
  return port;
};

/** Everything up to the printed addresses; `stopped` ends it between two steps. */
const start = async (env: Env, closers: Closers, stopped: AbortSignal): Promise<void> => {
  const logFile = await chooseLog(env.DATA_DIR);
  const databaseUrl = await openDatabase(env, closers, stopped);
  await probePort(env.HOST, env.PORT);
  stopped.throwIfAborted();
  tellStep('step.migrate');
  await migrate(databaseUrl);
  stopped.throwIfAborted();
  const app = await createApp(env, databaseUrl);
  closers.add(closerOf(app));
  const port = await listen(app, env);
  const contents = await firstContents(app, env, localBase(env, port));
  stopped.throwIfAborted();
  const { worksAs } = app.get<AppRole>(APP_ROLE);
  if (worksAs) logger.warn('works as the owner of the database');
  const lines = announcement({ env, port, seconds: process.uptime(), logFile, worksAs, ...contents });
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  logger.info({ port }, 'listening');
};

/** The server from its first line on the terminal to its last. Ends the process. */
export const run = async (): Promise<never> => {
  const closers = new Closers();
  const stopped = stopSignal();
  let code = 0;
  try {
    const env = readEnv(process.env);
    logger.info({ pid: process.pid, node: process.version }, 'starting');
    await start(env, closers, stopped);
    await untilAborted(stopped);
  } catch (error) {
    if (!stopped.aborted) {
      code = 1;
      reportFault(error, process.env.DATA_DIR || './data');
    }
  }
  if (stopped.aborted) tellStep('step.stop');
  logger.info('stopping');
  await closers.closeAll((error) => {
    code = 1;
    logger.error({ err: error }, 'stop');
  });
  if (stopped.aborted) tellStep('step.stopped');
  logger.info('stopped');
  return process.exit(code || process.exitCode || 0);
};
