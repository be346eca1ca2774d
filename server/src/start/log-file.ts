import { createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { logTo } from '../platform/logger.ts';

const TOO_BIG = 20_000_000;

/**
 * On a terminal the log goes to a file, so that the printed addresses stay readable; the one before is kept
 * when it grew too big. Otherwise (container, pipe, service) it is JSON lines on stderr.
 * @returns the file, or null when the log goes to stderr
 */
export const chooseLog = async (dataDir: string): Promise<string | null> => {
  if (!process.stderr.isTTY) return null;
  const file = join(resolve(dataDir), 'server.log');
  try {
    await mkdir(resolve(dataDir), { recursive: true });
    const size = await stat(file)
      .then((s) => s.size)
      .catch(() => 0);
    if (size > TOO_BIG) await rename(file, `${file}.1`);
    const stream = createWriteStream(file, { flags: 'a' });
    stream.on('error', () => logTo(process.stderr));
    logTo(stream);
    return file;
  } catch {
    return null;
  }
};
