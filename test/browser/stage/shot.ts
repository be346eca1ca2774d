import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the pictures of a run go; `SCREENSHOTS=docs/screenshots` renews those of the README. */
const folder =
  process.env.SCREENSHOTS ?? join(import.meta.dirname, '..', '..', '..', '.cache', 'screenshots');

export const shotPath = (name: string): string => {
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
};
