import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../server/src/database/embedded-postgres.ts';

/** Where the folders of a kind of run are, and how their names begin; the pid of the run follows. */
type Place = { parent: string; prefix: string };

const ofTests: Place = { parent: tmpdir(), prefix: 'yishiting-test-' };

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A data folder of this process's own, which the database's user may enter. */
export const newDataFolder = async ({ parent, prefix }: Place = ofTests): Promise<string> => {
  const folder = await mkdtemp(join(parent, `${prefix}${process.pid}-`));
  await chmod(folder, 0o755);
  return folder;
};

/** A run that was killed leaves its PostgreSQL behind; the next one of its kind stops it. */
export const sweepAbandoned = async ({ parent, prefix }: Place = ofTests): Promise<void> => {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix) || lives(Number(name.slice(prefix.length).split('-')[0]))) continue;
    const folder = join(parent, name);
    const hasServer = await readdir(join(folder, 'postgres')).then(
      (files) => files.includes('postmaster.pid'),
      () => false,
    );
    if (hasServer) await (await startEmbeddedPostgres(folder)).stop();
    await rm(folder, { recursive: true, force: true });
  }
};
