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
