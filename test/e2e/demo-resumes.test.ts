import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import pg from 'pg';
import { caller } from '../setup/client.ts';
import { type FreshDatabase, freshDatabase, sql } from '../setup/database.ts';
import { EmbeddedServer } from '../setup/embedded-server.ts';
import { until } from '../setup/until.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await server.end('SIGKILL');
  await database.disconnect();
});

let server: EmbeddedServer;
const start = async () => {
  server = await EmbeddedServer.run('', { DATABASE_URL: database.url });
};
const ask = async <Row extends object>(text: string) => (await sql<Row>(database.url, text))[0];

/** How far the making has come, by what each step leaves in the database. */
const beforeMeetings = [
  "select 1 from account where login = 'supervisor'",
  'select 1 from case_event offset 2',
];
const withMeetings = ['select 1 from roster_entry', 'select 1 from meeting offset 1'];

const there = () =>
  ask<Record<string, number>>(`select
    (select count(*)::int from village) as villages,
    (select count(*)::int from account) as accounts,
    (select count(*)::int from petition_case) as cases,
    (select count(*)::int from petition_case where status = 'handling') as handled,
    (select count(*)::int from case_event where kind = 'registered') as registrations,
    (select count(*)::int from meeting where notice_on is not null and held_at >= current_date) as noticed,
    (select count(*)::int from meeting) as meetings,
    (select count(*)::int from meeting_staff) as duties,
    (select count(*)::int from roster_entry) as households,
    (select count(*)::int from case_event) as events`);

const killAt = async (milestone: string) => {
  await start();
  await until(milestone, () => {
    if (server.hasEnded) throw new Error(server.err);
    return ask(milestone);
  });
  await server.end('SIGKILL');
};

/** Killed when its first meeting has its staff, but no roster and no notice yet. */
const killBetweenPlanAndNotice = async () => {
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('begin; lock table roster_entry in exclusive mode');
  await killAt("select 1 from meeting_staff where role = 'officer'");
  await holder.end();
};

test('a demo whose making is killed again and again is whole in the end, with nothing twice', async () => {
  for (const milestone of beforeMeetings) await killAt(milestone);
  await killBetweenPlanAndNotice();
  // Its day goes by before the next start.
  await ask("update meeting set held_at = held_at - interval '2 days'");
  for (const milestone of withMeetings) await killAt(milestone);
  await start();
  const url = await server.url();
  expect(await there()).toEqual({
    ...{ villages: 1, accounts: 9, cases: 3, handled: 1, registrations: 3, events: 12 },
    ...{ meetings: 2, noticed: 2, duties: 14, households: 249 },
  });
  const code = /([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})/.exec(server.out)?.[1] ?? '';
  expect((await caller(url).call(petitionApi.track, { body: { code } })).status).toBe('handling');
  await server.end('SIGTERM');

  await start();
  await server.url();
  expect(server.out).not.toContain('Preparing the demo village');
}, 90_000);
