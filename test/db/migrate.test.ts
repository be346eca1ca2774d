import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { migrate } from '../../server/src/database/migrate.ts';
import { type FreshDatabase, freshDatabase, sql } from '../setup/database.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  await sql(database.url, 'drop schema public cascade; create schema public');
});
afterEach(() => database.disconnect());

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

test('what tellers counted in secret ballots of before goes into the one sum; one that was open with such numbers is void', async () => {
  await migrate(database.url, '0016-conflicts');
  const ballots = [
    { number: 1, state: 'closed', secrecy: 'secret' },
    { number: 2, state: 'closed', secrecy: 'named' },
    { number: 3, state: 'open', secrecy: 'secret' },
    { number: 4, state: 'open', secrecy: 'secret' },
  ];
  await sql(
    database.url,
    `with v as (insert into village (slug, name, region) values ('a', '桃源村', 'CN') returning id),
     a as (insert into account (login, name, password_hash) values ('teller', '计票员', '-') returning id),
     of as (select * from json_to_recordset($1) as one (number int, secrecy text, state text)),
     m as (insert into meeting (code, village_id, kind, rule_id, rule, title, place, held_at, step)
       select 100000 + number, id, 'decision', 'VRA', '{}', '会', '室', now(), 'ballot' from v, of returning id, code),
     i as (insert into agenda_item (id, meeting_id, ordinal, zh) select gen_random_uuid(), id, 1, '路灯' from m returning id, meeting_id),
     b as (insert into ballot (meeting_id, item_id, number, motion_zh, secrecy, policy, state)
       select m.id, i.id, number, '动议', secrecy, 'atClose', state
       from of join m on m.code = (100000 + number)::text join i on i.meeting_id = m.id returning id, number, state, secrecy),
     s as (insert into secret_sum (ballot_id, yes, no, abstain) select id, 3, 2, 1 from b where number = 1),
     x as (insert into secret_box (ballot_id, salt, sealed) select id, '\x01', '\x02' from b where state = 'open'),
     e as (insert into teller_entry (ballot_id, channel, round, account_id, yes, no, abstain)
       select b.id, 'paper', 1, a.id, 1, 0, 0 from b, a where number < 4)
     insert into counted_result (ballot_id, channel, yes, no, abstain, at)
       select id, 'paper', n, 0, 0, now() - n * interval '1 minute' from b, (values (1), (2)) r (n) where state = 'closed'`,
    [JSON.stringify(ballots)],
  );
  // The count of two was taken up again, and one paper set aside.
  await sql(
    database.url,
    "insert into count_reopened select id, 'paper', now() - interval '90 seconds' from ballot where state = 'closed'",
  );
  await migrate(database.url);
  const read = `select number, state, s.yes, (select array_agg(coalesce(yes::text, '-') || ' of ' || voted order by at) from counted_result r where r.ballot_id = b.id) as counted,
    (select array_agg(yes) from teller_entry t where t.ballot_id = b.id) as entered, (select salt is not null from secret_box x where x.ballot_id = b.id) as box
    from ballot b left join secret_sum s on s.ballot_id = b.id order by number`;
  expect(await sql(database.url, read)).toEqual([
    { number: 1, state: 'closed', yes: 4, counted: ['- of 2', '- of 1'], entered: [null], box: null },
    { number: 2, state: 'closed', yes: null, counted: ['2 of 2', '1 of 1'], entered: [1], box: null },
    { number: 3, state: 'voided', yes: null, counted: null, entered: [null], box: false },
    { number: 4, state: 'open', yes: null, counted: null, entered: null, box: true },
  ]);
});
