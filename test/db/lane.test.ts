import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Lane } from '../../server/src/database/lane.ts';
import type { Sql } from '../../server/src/database/sql.ts';
import { type FreshDatabase, freshDatabase, sql } from '../setup/database.ts';

let database: FreshDatabase;
let lane: Lane;

beforeAll(async () => {
  database = await freshDatabase();
  await sql(database.url, 'create table kept (n int primary key)');
  lane = new Lane({ url: database.url, worksAs: null });
});
beforeEach(() => sql(database.url, 'delete from kept'));
afterAll(async () => {
  await lane.onApplicationShutdown();
  await database.disconnect();
});

const PUT = 'insert into kept (n) values (?)';
const write = <T>(put: (tx: Sql) => Promise<T>) => lane.write(async () => undefined, put);
const kept = async () =>
  (await sql<{ n: number }>(database.url, 'select n from kept order by n')).map(({ n }) => n);

test('statements that are sent together are done in the order of asking', async () => {
  const COUNT = 'select count(*) as n from kept';
  const seen = await lane.write(
    (tx) => Promise.all([tx.execute(PUT, [1]), tx.execute(COUNT)]),
    (tx, [, before]) => Promise.all([before, tx.execute(PUT, [2]), tx.execute(COUNT)]),
  );
  expect(seen).toEqual([[{ n: '1' }], [], [{ n: '2' }]]);
  expect(await kept()).toEqual([1, 2]);
});

test('nothing stays of a transaction of which one statement fails, nor of what was sent after it', async () => {
  const failing = write((tx) =>
    Promise.all([tx.execute(PUT, [1]), tx.execute(PUT, [1]), tx.execute(PUT, [2])]),
  );
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await kept()).toEqual([]);
  await write((tx) => tx.execute(PUT, [3]));
  expect(await kept()).toEqual([3]);
});

test('nothing is sent of what is put on record together when a part of it fails by itself', async () => {
  const sealing = async () => {
    await null;
    throw new Error('no seal');
  };
  const failing = write((tx) =>
    Promise.all([tx.execute(PUT, [1]), sealing().then(() => tx.execute(PUT, [2]))]),
  );
  await expect(failing).rejects.toThrow('no seal');
  expect(await kept()).toEqual([]);
  await write((tx) => tx.execute(PUT, [3]));
  expect(await kept()).toEqual([3]);
});

test('a transaction is no success when its work overlooked a failure', async () => {
  const failing = lane.write(
    async (tx) => {
      await tx.execute(PUT, [1]);
      await tx.execute(PUT, [1]).catch(() => []);
    },
    async () => undefined,
  );
  await expect(failing).rejects.toThrow('taken back');
  expect(await kept()).toEqual([]);
});

test('nothing is asked for behind the commit, where it would be in no transaction', async () => {
  const late = write(async (tx) => {
    await tx.execute(PUT, [1]);
    await tx.execute(PUT, [2]);
  });
  await expect(late).rejects.toThrow('behind the commit');
  expect(await kept()).toEqual([1]);
});

test('what PostgreSQL takes back to break a deadlock is done again', async () => {
  let runs = 0;
  await write(async (tx) => {
    runs += 1;
    const put = tx.execute(PUT, [runs]);
    if (runs === 1) await tx.execute("do $$ begin raise exception using errcode = '40P01'; end $$");
    return put;
  });
  expect(await kept()).toEqual([2]);
});

test('a connection that is lost fails what it carried, and nothing that comes after', async () => {
  await expect(lane.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
  const cut = write((tx) => tx.execute('select pg_terminate_backend(pg_backend_pid())'));
  await expect(cut).rejects.toThrow();
  await write((tx) => tx.execute(PUT, [1]));
  expect(await kept()).toEqual([1]);
});
