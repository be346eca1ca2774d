import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../server/src/database/embedded-postgres.ts';

const prefix = `yishiting-test-`;
const ownerPid = (name: string) => Number(name.slice(prefix.length).split('-')[0]);

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A data folder of this process's own, which the database's user may enter. */
export const newDataFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(folder, 0o755);
  return folder;
};

/** A test run that was killed leaves its PostgreSQL behind; the next run stops it. */
export const sweepAbandoned = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix) || lives(ownerPid(name))) continue;
    const folder = join(tmpdir(), name);
    const hasServer = await readdir(join(folder, 'postgres')).then(
      (files) => files.includes('postmaster.pid'),
      () => false,
    );
    if (hasServer) await (await startEmbeddedPostgres(folder)).stop();
    await rm(folder, { recursive: true, force: true });
  }
};
