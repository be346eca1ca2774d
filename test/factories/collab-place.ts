import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { startApp, type TestApp } from '../setup/app.ts';
import { type ServerProcess, startServerProcess } from '../setup/server-process.ts';
import { closeClients } from './collab.ts';

const started = <T>(what: T | null): T => {
  if (!what) throw new Error('only there while tests run');
  return what;
};

/** The application of a test file, in this process. Its clients end after each test. */
export const ownApp = (given?: Parameters<typeof startApp>[0]) => {
  let app: TestApp | null = null;
  beforeAll(async () => {
    app = await startApp(given);
  });
  afterEach(closeClients);
  afterAll(() => app?.stop());
  return {
    get url() {
      return started(app).url;
    },
    get database() {
      return started(app).database;
    },
    get app() {
      return started(app).app;
    },
  };
};

/**
 * The built server of a test file, as a process of its own, and a place for the factories. Its clients end with the
 * file, or after each test.
 */
export const ownServer = (
  given: Parameters<typeof startServerProcess>[0] & { keepsClients?: boolean } = {},
) => {
  let server: ServerProcess | null = null;
  beforeAll(async () => {
    // Each y-websocket client listens for the end of the process.
    process.setMaxListeners(200);
    server = await startServerProcess(given);
  });
  if (!given.keepsClients) afterEach(closeClients);
  afterAll(async () => {
    closeClients();
    await server?.stop();
  });
  return {
    get process() {
      return started(server);
    },
    get url() {
      return started(server).url;
    },
    get database() {
      return { url: started(server).databaseUrl };
    },
  };
};
