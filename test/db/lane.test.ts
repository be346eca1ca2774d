import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Lane } from '../../server/src/database/lane.ts';
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
  await lane.onModuleDestroy();
  await database.disconnect();
});

const PUT = 'insert into kept (n) values (?)';
const kept = async () =>
  (await sql<{ n: number }>(database.url, 'select n from kept order by n')).map(({ n }) => n);

test('statements that are sent together are done in the order of asking', async () => {
  const [, first, , both] = await lane.write((tx) =>
    Promise.all([
      tx.execute(PUT, [1]),
      tx.execute<{ n: string }[]>('select count(*) as n from kept'),
      tx.execute(PUT, [2]),
      tx.execute<{ n: string }[]>('select count(*) as n from kept'),
    ]),
  );
  expect([first, both]).toEqual([[{ n: '1' }], [{ n: '2' }]]);
  expect(await kept()).toEqual([1, 2]);
});

test('nothing stays of a transaction of which one statement fails, nor of what was sent after it', async () => {
  const failing = lane.write((tx) =>
    Promise.all([tx.execute(PUT, [1]), tx.execute(PUT, [1]), tx.execute(PUT, [2])]),
  );
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await kept()).toEqual([]);
  await lane.write((tx) => tx.execute(PUT, [3]));
  expect(await kept()).toEqual([3]);
});

test('a transaction is no success when its work overlooked a failure', async () => {
  const failing = lane.write(async (tx) => {
    await tx.execute(PUT, [1]);
    await tx.execute(PUT, [1]).catch(() => []);
  });
  await expect(failing).rejects.toThrow('taken back');
  expect(await kept()).toEqual([]);
});

test('what PostgreSQL takes back to break a deadlock is done again', async () => {
  let runs = 0;
  await lane.write(async (tx) => {
    runs += 1;
    await tx.execute(PUT, [runs]);
    if (runs === 1) await tx.execute("do $$ begin raise exception using errcode = '40P01'; end $$");
  });
  expect(await kept()).toEqual([2]);
});

test('a connection that is lost fails what it carried, and nothing that comes after', async () => {
  await expect(lane.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
  const cut = lane.write((tx) => tx.execute('select pg_terminate_backend(pg_backend_pid())'));
  await expect(cut).rejects.toThrow();
  await lane.write((tx) => tx.execute(PUT, [1]));
  expect(await kept()).toEqual([1]);
});

test('a statement is planned once, and never reads a table as a whole that was empty then', async () => {
  const FIND = 'select n from kept where n = any(?::int[])';
  for (let i = 0; i < 3; i += 1) await lane.query(FIND, ['{1,2}']);
  const plans = await lane.query(
    'select generic_plans as once, custom_plans as each from pg_prepared_statements where statement = ?',
    [FIND.replace('?', '$1')],
  );
  expect(plans).toEqual([{ once: '3', each: '0' }]);
  const plan = await lane.query<{ 'QUERY PLAN': string }>('explain select n from kept where n = 1');
  expect(plan[0]?.['QUERY PLAN']).toMatch(/Index/);
});
