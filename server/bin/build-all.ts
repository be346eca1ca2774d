import { buildOrExit } from './build-or-exit.ts';

await buildOrExit();
