import { chmod, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
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

/** A renamed folder keeps its server, and belongs to one: of several runs that begin together the others find it gone. */
const claim = async ({ parent, prefix }: Place, name: string): Promise<string | null> => {
  const mine = join(parent, `${prefix}${process.pid}-${name.slice(prefix.length)}`);
  return rename(join(parent, name), mine).then(
    () => mine,
    () => null,
  );
};

const clear = async (folder: string): Promise<void> => {
  const files = await readdir(join(folder, 'postgres')).catch((): string[] => []);
  if (files.includes('postmaster.pid')) await (await startEmbeddedPostgres(folder)).stop();
  await rm(folder, { recursive: true, force: true });
};

/** A run that was killed leaves its PostgreSQL behind; the next one of its kind stops it, or says why it cannot. */
export const sweepAbandoned = async (place: Place = ofTests): Promise<void> => {
  const { parent, prefix } = place;
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix) || lives(Number(name.slice(prefix.length).split('-')[0]))) continue;
    const folder = await claim(place, name);
    if (folder)
      await clear(folder).catch((error: unknown) => process.stderr.write(`${folder}: ${String(error)}\n`));
  }
};
