import { afterAll } from '@jest/globals';
import type { createApp } from '../../server/src/app.ts';
import { readEnv } from '../../server/src/config/env.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

export type TestApp = {
  url: string;
  app: Awaited<ReturnType<typeof createApp>>;
  database: FreshDatabase;
  stop: () => Promise<void>;
};

/** So that no test leaves a secret in the data folder. */
export const testPepper = 'pepper of the tests, known to everybody';

type Given = {
  env?: Record<string, string>;
  /** Address by which the application reaches its database, when another one than the test's. */
  through?: (url: string) => Promise<string>;
};

/** The application in this process, on a free port and a database of its own. */
export const startApp = async (given: Given = {}): Promise<TestApp> => {
  const database = await freshDatabase();
  const env = readEnv({
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    DEMO: '0',
    PIN_PEPPER: testPepper,
    ...given.env,
  });
  // Loaded when it is asked for: who starts a process, by the same factories, needs none of it.
  const [{ createApp }, { closerOf }] = await Promise.all([
    import('../../server/src/app.ts'),
    import('../../server/src/start/close-app.ts'),
  ]);
  const app = await createApp(env, (await given.through?.(database.url)) ?? database.url);
  const close = closerOf(app);
  await app.listen(0, env.HOST);
  const stop = async () => {
    await close();
    await database.disconnect();
  };
  return { url: await app.getUrl(), app, database, stop };
};

/** The application of a test file, up before its tests are declared; stopped after them. */
export const ownApp = async (given?: Given): Promise<TestApp> => {
  const app = await startApp(given);
  afterAll(app.stop);
  return app;
};
