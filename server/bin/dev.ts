import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readEnv } from '../src/config/env.ts';
import { startEmbeddedPostgres } from '../src/database/embedded-postgres.ts';
import { publicBase } from '../src/start/addresses.ts';
import { reportFault } from '../src/start/report-fault.ts';
import { tellStep } from '../src/start/speak.ts';
import { buildServer, clientFolder, programOf, root, serverFolder } from './build.ts';
import { followLaunchers } from './launchers.ts';

/** Where people open the pages. */
const VITE_PORT = Number(process.env.DEV_PORT || 5173);
/** Editors write several files at once; wait until they are done. */
const SETTLE_MS = 100;

const settings = () => {
  try {
    return readEnv(process.env);
  } catch (error) {
    reportFault(error, '');
    return process.exit(1);
  }
};

const env = settings();
let server: ChildProcess | undefined;

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const stopServer = async () => {
  if (!server || hasEnded(server)) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
};

/** Addresses lead to Vite, which serves the pages as they are being written and hands the rest on to the server. */
const startServer = (databaseUrl: string) => {
  server = spawn(process.execPath, ['--enable-source-maps', join(serverFolder, 'dist', 'main.js')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: env.PUBLIC_URL ?? publicBase(env, VITE_PORT),
    },
  });
};

/** Compiles and starts again; a mistake in the source leaves the last server running and says what it is. */
const restart = async (databaseUrl: string) => {
  try {
    await buildServer(() => tellStep('step.build-server'));
  } catch (error) {
    process.stderr.write(`${error instanceof Error && 'stderr' in error ? error.stderr : error}\n`);
    return;
  }
  await stopServer();
  startServer(databaseUrl);
};

const watchSources = (databaseUrl: string) => {
  let work = Promise.resolve();
  let waiting = false;
  const changed = () => {
    if (waiting) return;
    waiting = true;
    work = work
      .then(() => pause(SETTLE_MS))
      .then(() => {
        waiting = false;
        return restart(databaseUrl);
      });
  };
  for (const folder of [join(serverFolder, 'src'), join(root, 'shared', 'src')])
    watch(folder, { recursive: true }, changed);
};

const startVite = () => {
  const vite = join(programOf(clientFolder, 'vite/package.json'), '..', 'bin', 'vite.js');
  return spawn(
    process.execPath,
    [vite, clientFolder, '--host', env.HOST, '--port', String(VITE_PORT), '--strictPort'],
    {
      stdio: 'inherit',
      env: { ...process.env, SERVER_URL: `http://127.0.0.1:${env.PORT}` },
    },
  );
};

const dev = async () => {
  await followLaunchers(() => process.kill(process.pid, 'SIGHUP'));
  const embedded = env.DATABASE_URL ? null : await startEmbeddedPostgres(env.DATA_DIR, tellStep);
  const databaseUrl = env.DATABASE_URL ?? embedded?.url ?? '';
  const vite = startVite();
  await restart(databaseUrl);
  watchSources(databaseUrl);
  await Promise.race([
    ...(['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => once(process, signal)),
    once(vite, 'exit'),
  ]);
  // Ctrl-C reaches everybody at once, and again when the package manager has gone.
  process.on('SIGHUP', () => undefined);
  vite.kill('SIGTERM');
  await stopServer();
  await embedded?.stop();
  process.exit(0);
};

await dev().catch((error: unknown) => {
  reportFault(error, env.DATA_DIR);
  process.exit(1);
});
