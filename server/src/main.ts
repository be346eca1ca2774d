import { readEnv } from './config/env.ts';
import { run } from './run.ts';

await run(readEnv(process.env));
