import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { push } from '../factories/attacks.ts';
import { agendaOf, closeClients, openOurs, openPlain, planMeeting } from '../factories/collab.ts';
import { EmbeddedServer, scratchFolder } from '../setup/embedded-server.ts';
import { freePort } from '../setup/free-port.ts';
import { until } from '../setup/until.ts';

let folder: Awaited<ReturnType<typeof scratchFolder>>;
let server: EmbeddedServer;
let port: number;
const start = async () => {
  server = await EmbeddedServer.run(folder.dataDir, { PORT: String(port), DEMO: '0' });
  return { url: await server.url(), database: { url: await server.databaseUrl() } };
};
beforeAll(async () => {
  folder = await scratchFolder();
  port = await freePort();
});
afterEach(closeClients);
afterAll(async () => {
  await server.end('SIGTERM');
  await folder.remove();
});

test('what a client was told is safe is there after SIGKILL of PostgreSQL, and of it and the server at once', async () => {
  const place = await start();
  const meeting = await planMeeting(place);
  const chair = await openOurs(place, meeting.agenda, meeting.chair);
  const typed: string[] = [];
  const type = (words: string) => {
    typed.push(words);
    push(words)(chair.state().doc);
  };
  const saved = (ms?: number) => until('the ack', () => chair.state().unsaved === 0, ms);
  for (let i = 0; i < 8; i += 1) {
    type(`第${i}项`);
    await saved();
  }
  process.kill(await server.postgresPid(), 'SIGKILL');
  type('数据库刚被杀');
  await saved(20_000);
  type('最后一项');
  await saved();
  process.kill(await server.postgresPid(), 'SIGKILL');
  await server.end('SIGKILL');
  // Nobody who could give it back is there when both start.
  chair.destroy();
  await start();
  const reader = await openPlain(place, meeting.agenda, meeting.viewer);
  expect(agendaOf(reader.doc)).toEqual(typed);
}, 60_000);
