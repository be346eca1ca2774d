import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { enterAsApp } from '../../server/src/database/app-role.ts';
import { Database } from '../../server/src/database/database.ts';
import { migrate } from '../../server/src/database/migrate.ts';
import { ownApp } from '../setup/app.ts';
import { freshDatabase, sql } from '../setup/database.ts';

const app = await ownApp();
const key = Buffer.alloc(32, 7);

/** What PostgreSQL says to a statement; '' when it just does it. */
const answerTo = (client: pg.Client, statement: string): Promise<string> =>
  client.query(statement).then(
    () => '',
    (error: Error) => error.message,
  );

const tablesWith = async (trigger: string): Promise<string[]> =>
  (
    await sql<{ name: string }>(
      app.database.url,
      'select tgrelid::regclass::text as name from pg_trigger where tgname = $1 order by 1',
      [trigger],
    )
  ).map(({ name }) => name);
const records = await tablesWith('append_only');
const sheets = await tablesWith('never_erased');

const firstColumn = async (table: string): Promise<string | undefined> => {
  const [row] = await sql<{ name: string }>(
    app.database.url,
    'select attname as name from pg_attribute where attrelid = $1::regclass and attnum = 1',
    [table],
  );
  return row?.name;
};

describe('the role that the application works as', () => {
  let client: pg.Client;
  let owner: pg.Client;
  beforeAll(async () => {
    // The address is the one of the running application: whoever made its role, the pepper of the tests is the same.
    const [{ user } = { user: '' }] = await app.app
      .get(Database)
      .query<{ user: string }>('select session_user as user');
    const role = await enterAsApp(app.database.url, key);
    expect(new URL(role.url).username).toBe(user);
    client = new pg.Client({ connectionString: role.url });
    owner = new pg.Client({ connectionString: app.database.url });
    await client.connect();
    await owner.connect();
  });
  afterAll(async () => {
    await client.end();
    await owner.end();
  });

  test('is not the owner of anything, and no superuser', async () => {
    const { rows } = await client.query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
         (select count(*)::int from pg_class where relowner = r.oid) as owns,
         (select count(*)::int from pg_auth_members where member = r.oid) as groups
       from pg_roles r where rolname = session_user`,
    );
    const no = false;
    expect(rows).toEqual([
      { rolsuper: no, rolcreaterole: no, rolcreatedb: no, rolbypassrls: no, owns: 0, groups: 0 },
    ]);
  });

  test('the records are known', () => {
    expect(records).toEqual(
      expect.arrayContaining(['audit_entry', 'cast_event', 'secret_mark', 'late_vote', 'teller_entry']),
    );
    expect(sheets).toEqual(expect.arrayContaining(['attendance', 'speech']));
  });

  test.each(records)('%s: it reads and appends, and never changes, deletes or empties', async (table) => {
    const column = await firstColumn(table);
    const denied = `permission denied for table ${table}`;
    expect(await answerTo(client, `select * from ${table} limit 1`)).toBe('');
    expect(await answerTo(client, `insert into ${table} select * from ${table} where false`)).toBe('');
    expect(await answerTo(client, `update ${table} set ${column} = ${column}`)).toBe(denied);
    expect(await answerTo(client, `delete from ${table}`)).toBe(denied);
    expect(await answerTo(client, `truncate ${table} cascade`)).toBe(denied);
    expect(await answerTo(client, `select 1 from ${table} for update`)).toBe(denied);
    // The owner meets the trigger behind it.
    expect(await answerTo(owner, `delete from ${table}`)).toBe(
      `${table} is a record: rows are only appended`,
    );
  });

  test.each(sheets)('%s: rows change and are never erased', async (table) => {
    const denied = `permission denied for table ${table}`;
    expect(await answerTo(client, `select 1 from ${table} limit 1 for update`)).toBe('');
    expect(await answerTo(client, `delete from ${table}`)).toBe(denied);
    expect(await answerTo(client, `truncate ${table} cascade`)).toBe(denied);
  });

  test.each([
    ['become the owner', 'set role yishiting', /permission denied to set role/],
    ['go back to the owner', 'set session authorization yishiting', /permission denied/],
    ['switch triggers off for itself', 'set session_replication_role = replica', /permission denied/],
    ['switch a trigger off', 'alter table cast_event disable trigger all', /must be owner/],
    [
      'put another function behind a trigger',
      "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
      /permission denied|must be owner/,
    ],
    ['drop a record', 'drop table cast_event', /must be owner/],
    ['make tables', 'create table mine (a int)', /permission denied/],
    ['empty a table', 'truncate operation', /permission denied/],
    ['rewrite the list of migrations', 'delete from migration', /permission denied/],
  ])('it cannot %s', async (_, statement, answer) => {
    expect(await answerTo(client, statement)).toMatch(answer);
  });

  test('it cannot give itself a right', async () => {
    // PostgreSQL warns and goes on, having granted nothing.
    await client.query('grant update, delete on cast_event to current_user');
    expect(await answerTo(client, 'update cast_event set seq = 1')).toMatch(/permission denied/);
  });
});

describe('the rights', () => {
  test('come to a table of a later version with its trigger, without a word about the role', async () => {
    const database = await freshDatabase();
    try {
      await enterAsApp(database.url, key);
      await sql(
        database.url,
        `create table later (a int); create table later_record (a int);
         create trigger append_only before update or delete or truncate on later_record for each statement execute function refuse_change()`,
      );
      const { url } = await enterAsApp(database.url, key);
      const ask = (statement: string) => sql(url, statement);
      await ask('insert into later values (1)');
      await ask('delete from later');
      await ask('insert into later_record values (1)');
      await expect(ask('delete from later_record')).rejects.toThrow('permission denied');
    } finally {
      await database.disconnect();
    }
  });

  test('stay with the role when the pepper is another one: it gets another password', async () => {
    const before = await enterAsApp(app.database.url, key);
    const after = await enterAsApp(app.database.url, Buffer.alloc(32, 8));
    await expect(sql(before.url, 'select 1')).rejects.toThrow('password authentication failed');
    expect(await sql(after.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('processes that start together get the same role', async () => {
    const database = await freshDatabase();
    try {
      const roles = await Promise.all([1, 2, 3, 4].map(() => enterAsApp(database.url, key)));
      expect(new Set(roles.map((r) => r.url)).size).toBe(1);
      expect(roles.map((r) => r.worksAs)).toEqual([null, null, null, null]);
    } finally {
      await database.disconnect();
    }
  });
});

describe('a database whose owner', () => {
  /** A plain user with an empty database of its own, as an administrator hands them out. */
  const ownDatabase = async (rights: string) => {
    const name = `plain_${randomUUID().slice(0, 8)}`;
    await sql(app.database.url, `create role ${name} login password 'plain' ${rights}`);
    await sql(app.database.url, `create database ${name} owner ${name}`);
    const url = new URL(app.database.url);
    Object.assign(url, { username: name, password: 'plain', pathname: `/${name}` });
    await migrate(url.href);
    const drop = () => sql(app.database.url, `drop database ${name} with (force)`);
    return { name, url: url.href, drop };
  };

  test('may create roles gets one for the application, though it is no superuser', async () => {
    const { url, drop } = await ownDatabase('createrole');
    try {
      const role = await enterAsApp(url, key);
      expect(role.worksAs).toBeNull();
      await expect(sql(role.url, 'update cast_event set seq = 1')).rejects.toThrow('permission denied');
      expect(await enterAsApp(url, key)).toEqual(role);
    } finally {
      await drop();
    }
  });

  test('may not create roles is told so, works, and has the triggers still', async () => {
    const { name, url, drop } = await ownDatabase('');
    try {
      expect(await enterAsApp(url, key)).toEqual({ url, worksAs: name });
      await expect(sql(url, 'update cast_event set seq = 1')).rejects.toThrow('rows are only appended');
      // What the sentence at the start asks for helps.
      await sql(app.database.url, `alter role ${name} createrole`);
      expect((await enterAsApp(url, key)).worksAs).toBeNull();
    } finally {
      await drop();
    }
  });
});
