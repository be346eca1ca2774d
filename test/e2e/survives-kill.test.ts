import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServerProcess, startServerProcess } from '../setup/server-process.ts';

let server: ServerProcess;
beforeAll(async () => {
  server = await startServerProcess();
});
afterAll(() => server.stop());

test('a killed server serves again on the same port and database', async () => {
  const before = server.pid;
  await server.kill('SIGKILL');
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  await server.restart();
  expect(server.pid).not.toBe(before);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});
