import { fileURLToPath } from 'node:url';

/** For the environment of a child: what Node has compiled once is kept, since a test run starts the server some ninety times. */
export const compiled = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../.cache/compiled', import.meta.url)),
};
