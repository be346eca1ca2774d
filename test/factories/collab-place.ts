import { afterAll, afterEach } from '@jest/globals';
import { ownApp, type TestApp } from '../setup/app.ts';
import { startServerProcess } from '../setup/server-process.ts';
import { closeClients } from './collab.ts';

/** The application of a test file, in this process. Its clients end after each test. */
export const collabApp = async (given?: Parameters<typeof ownApp>[0]): Promise<TestApp> => {
  const app = await ownApp(given);
  afterEach(closeClients);
  return app;
};

/**
 * The built server of a test file, as a process of its own, and a place for the factories. Its clients end with the
 * file, or after each test.
 */
export const collabServer = async (
  given: Parameters<typeof startServerProcess>[0] & { keepsClients?: boolean } = {},
) => {
  // Each y-websocket client listens for the end of the process.
  process.setMaxListeners(200);
  const server = await startServerProcess(given);
  if (!given.keepsClients) afterEach(closeClients);
  afterAll(async () => {
    closeClients();
    await server.stop();
  });
  return { process: server, url: server.url, database: { url: server.databaseUrl } };
};
