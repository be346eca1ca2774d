import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { migrate } from '../../server/src/database/migrate.ts';
import { type FreshDatabase, freshDatabase, sql } from '../setup/database.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  await sql(database.url, 'drop schema public cascade; create schema public');
});
afterEach(() => database.drop());

const tables = async () =>
  (
    await sql<{ name: string }>(
      database.url,
      "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
    )
  ).map((t) => t.name);

test('processes that start together make one schema', async () => {
  await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  expect(await tables()).toEqual(expect.arrayContaining(['account', 'ballot', 'cast_event', 'migration']));
  const applied = await sql<{ name: string }>(database.url, 'select name from migration');
  expect(new Set(applied.map((m) => m.name)).size).toBe(applied.length);
});

test('a schema that is up to date stays as it is, with what is in it', async () => {
  await migrate(database.url);
  await sql(database.url, "insert into village (slug, name, region) values ('taoyuan', '桃源村', 'CN')");
  await migrate(database.url);
  expect(await sql(database.url, 'select slug from village')).toEqual([{ slug: 'taoyuan' }]);
});

test('sums of secret ballots of before are added up over their channels; one that was open then is void, without them', async () => {
  await migrate(database.url, '0006-circulated-versions');
  await sql(
    database.url,
    `with v as (insert into village (slug, name, region) values ('a', '桃源村', 'CN') returning id),
     m as (insert into meeting (code, village_id, kind, rule_id, rule, title, place, held_at, step)
       select '100001', id, 'decision', 'VRA', '{}', '会', '室', now(), 'ballot' from v returning id),
     i as (insert into agenda_item (id, meeting_id, ordinal, zh) select gen_random_uuid(), id, 1, '路灯' from m returning id, meeting_id),
     b as (insert into ballot (meeting_id, item_id, number, motion_zh, secrecy, policy, state)
       select meeting_id, id, n, '动议', 'secret', 'atClose', state from i, (values (1, 'closed'), (2, 'open')) s (n, state) returning id)
     insert into secret_sum (ballot_id, channel, yes, no, abstain) select id, channel, 3, 2, 1 from b, (values ('phone'), ('helped')) c (channel)`,
  );
  await migrate(database.url);
  const read =
    'select number, state, yes, no, abstain from ballot b left join secret_sum s on s.ballot_id = b.id order by number';
  expect(await sql(database.url, read)).toEqual([
    { number: 1, state: 'closed', yes: 6, no: 4, abstain: 2 },
    { number: 2, state: 'voided', yes: null, no: null, abstain: null },
  ]);
  const why =
    'select m.step, b.void_reason as reason from meeting m join ballot b on b.meeting_id = m.id and number = 2';
  expect(await sql(database.url, why)).toEqual([
    { step: 'discussion', reason: expect.stringContaining('请重新投票') },
  ]);
});
