import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthIt = /\.(html|js|css|svg|json|webmanifest)$/;
const SMALL = 1024;

const asBrotli = (content: Buffer) =>
  promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
const asGzip = (content: Buffer) => promisify(gzip)(content, { level: 9 });

/** Puts `.br` and `.gz` beside each text of a build, so that the server never compresses while people wait. */
export const packFolder = async (folder: string): Promise<void> => {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => worthIt.test(name)).map((name) => join(folder, name))) {
    if ((await stat(file)).size < SMALL) continue;
    const content = await readFile(file);
    const [br, gz] = await Promise.all([asBrotli(content), asGzip(content)]);
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  }
};
