import { filesUnder, read } from './files.ts';

const LONGEST = 300;
const isCode = (path: string) => /\.(ts|tsx|js|cjs|css|html)$/.test(path);
/** Migrations tell a history and are not divided. */
const isExempt = (path: string) => path.startsWith('server/src/database/migrations/');

/** Files that are too long to be read in one go. */
export const tooLong = async (): Promise<string[]> => {
  const faults: string[] = [];
  for (const path of (await filesUnder('.')).filter((p) => isCode(p) && !isExempt(p))) {
    const lines = (await read(path)).split('\n').length - 1;
    if (lines > LONGEST) faults.push(`${path}: ${lines} lines, at most ${LONGEST}`);
  }
  return faults;
};
