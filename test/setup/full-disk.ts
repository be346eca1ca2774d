import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const mount = (...args: string[]) =>
  run('mount', args).then(
    () => true,
    () => false,
  );

const free = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** A disk of its own of so many MB; null where this process may mount nothing (a container without the right to). */
export const smallDisk = async (megabytes: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'yishiting-disk-'));
  if (!(await mount('-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder))) {
    await rm(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    /** Leaves so many bytes. */
    fill: async (left: number) => writeFile(ballast, Buffer.alloc(Math.max(0, (await free(folder)) - left))),
    empty: () => rm(ballast, { force: true }),
    grow: (to: number) => mount('-o', `remount,size=${to}m`, folder),
    setReadOnly: (on: boolean) => mount('-o', `remount,${on ? 'ro' : 'rw'}`, folder),
    remove: async () => {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
};
export type SmallDisk = NonNullable<Awaited<ReturnType<typeof smallDisk>>>;

/** False on a machine where nothing may be mounted. */
export const mayMount = async (): Promise<boolean> => {
  const disk = await smallDisk(1);
  await disk?.remove();
  return disk !== null;
};
