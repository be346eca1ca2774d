import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './embedded-postgres.binaries.ts';
import { type Layout, postgresFault } from './embedded-postgres.cluster.ts';
import { clearStaleLock, findRunning, ORPHANS_MS } from './embedded-postgres.lock-file.ts';
import { type Owner, runAs } from './embedded-postgres.run.ts';

/** Seconds that a start may take; after a power cut PostgreSQL replays its log first. */
const START_SECONDS = 120;

/** A port that is free right now on this machine alone. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

const control = (where: Layout, owner: Owner, { pg_ctl }: Binaries, args: string[]) =>
  runAs(owner, pg_ctl, [...args, '-w', '-t', String(START_SECONDS), '-D', where.pgdata]);

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C reaches us first and it goes last.
 * @returns the port it listens on, at 127.0.0.1 only
 */
export const startProcess = async (
  where: Layout,
  owner: Owner,
  binaries: Binaries,
  port?: number,
): Promise<number> => {
  const chosen = port ?? (await freePort());
  // Errors of statements quote what was in them; we log their codes ourselves.
  const safe = '-c log_min_messages=log';
  // As safe as fdatasync, the usual way, with one call to the kernel less for each commit.
  const durable = '-c fsync=on -c wal_sync_method=open_datasync';
  const options = `-p ${chosen} -c listen_addresses=127.0.0.1 -c unix_socket_directories= ${durable} ${safe}`;
  await clearStaleLock(where);
  const logged = await sizeOf(where.log);
  const deadline = Date.now() + ORPHANS_MS;
  for (;;) {
    const ended = await control(where, owner, binaries, ['start', '-l', where.log, '-o', options]);
    if (ended.code === 0) return chosen;
    const log = (await readFile(where.log, 'utf8').catch(() => '')).slice(logged);
    if (!/still in use/.test(log) || Date.now() > deadline) throw postgresFault(where, ended, log);
    await pause(200);
  }
};

/** Ends open transactions, writes everything down and stops. */
export const stopProcess = async (where: Layout, owner: Owner, binaries: Binaries): Promise<void> => {
  if (!(await findRunning(where))) return;
  const ended = await control(where, owner, binaries, ['stop', '-m', 'fast']);
  if (ended.code !== 0) throw new Error(`PostgreSQL did not stop: ${ended.said.trim()}`);
};
