import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import pg from 'pg';
import { addClosedBallot, addMeeting } from '../factories/meeting.ts';
import { addPerson, addVillage, appoint } from '../factories/staff.ts';
import { sql } from '../setup/database.ts';
import { type ServerProcess, startServerProcess } from '../setup/server-process.ts';

let server: ServerProcess;
beforeAll(async () => {
  server = await startServerProcess();
});
afterAll(() => server.stop());

/** A signed resolution, and its chair. */
const signed = async () => {
  const place = { url: server.url, database: { url: server.databaseUrl } };
  const chair = await addPerson(place, { name: '周主任' });
  const meeting = await addMeeting(place, await addVillage(place));
  await appoint(place, meeting.id, chair.accountId, 'chair');
  const ballotId = await addClosedBallot(place, meeting);
  const { id } = await chair.call(resolutionApi.draft, {
    params: { id: meeting.id },
    body: { ballotId, text: '照办。' },
  });
  await chair.call(resolutionApi.adopt, { params: { id } });
  return { chair, id };
};

/** Holds a table that the server reads only for the answer, after the commit. */
const holdAnswers = async () => {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query('lock table publication in access exclusive mode');
  return () => client.end();
};

const tasksOf = (id: string) =>
  sql<{ id: string }>(server.databaseUrl, 'select id from task where resolution_id = $1', [id]);

test('killed between commit and answer, the server finds the act done when it is asked again', async () => {
  const { chair, id } = await signed();
  const give = (op: string) =>
    chair.call(resolutionApi.addTask, {
      params: { id },
      body: { text: '公布电费收支', owner: '村委会', dueOn: '2030-03-01' },
      headers: { 'x-operation': op },
    });
  const letGo = await holdAnswers();
  const op = randomUUID();
  const lost = give(op).then(
    () => 'answered',
    () => 'lost',
  );
  const deadline = Date.now() + 10_000;
  while ((await tasksOf(id)).length === 0) {
    if (Date.now() > deadline) throw new Error('the task was never committed');
    await pause(20);
  }
  await server.kill('SIGKILL');
  expect(await lost).toBe('lost');
  await letGo();
  await server.restart();
  expect((await give(op)).tasks).toHaveLength(1);
  expect(await tasksOf(id)).toHaveLength(1);
  expect((await give(randomUUID())).tasks).toHaveLength(2);
});
