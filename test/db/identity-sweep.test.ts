import { afterEach, expect, jest, test } from '@jest/globals';
import { IdentityModule } from '../../server/src/identity/identity.module.ts';
import { SweepSessions } from '../../server/src/identity/sweep-sessions.ts';
import { Clock } from '../../server/src/platform/clock.ts';
import { openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const server = await ownApp();
afterEach(() => {
  jest.useRealTimers();
});

const sweep = () => server.app.select(IdentityModule).get(SweepSessions);
const count = async () =>
  Number((await sql<{ n: string }>(server.database.url, 'select count(*) as n from session'))[0]?.n);

test('a session is deleted a day after its end; the seat it held stays on record, without a device', async () => {
  const hall = await openHall(server, { eligible: 5, present: { phone: 4 } });
  const seats = `select state, session_id is null as gone from attendance where meeting_id = '${hall.meetingId}' order by id`;
  await sql(server.database.url, "update session set ends_at = now() - interval '23 hours'");
  expect(await sweep().execute()).toBe(0);
  await sql(
    server.database.url,
    "update session set ends_at = now() - interval '25 hours' where id = (select session_id from attendance order by id limit 1)",
  );
  expect(await sweep().execute()).toBe(1);
  const stay = (gone: boolean) => ({ state: 'present', gone });
  expect(await sql(server.database.url, seats)).toEqual([stay(true), stay(false), stay(false), stay(false)]);
});

test('any number of them goes, those that still run stay', async () => {
  await sql(
    server.database.url,
    `insert into session (token_hash, created_at, seen_at, ends_at)
     select sha256(('over' || n)::bytea), now(), now(), now() - interval '2 days' from generate_series(1, 4500) n`,
  );
  const before = await count();
  expect(await sweep().execute()).toBe(4500);
  expect(await count()).toBe(before - 4500);
});

test('it is done every hour by itself, until the server stops', async () => {
  const swept: string[] = [];
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  const query = async (text: string) => {
    swept.push(text);
    return [{ n: 0 }];
  };
  const timer = new SweepSessions({ query } as never, server.app.get(Clock));
  timer.onModuleInit();
  await jest.advanceTimersByTimeAsync(3 * 3_600_000);
  expect(swept).toHaveLength(3);
  timer.onModuleDestroy();
  await jest.advanceTimersByTimeAsync(3_600_000);
  expect(swept).toHaveLength(3);
});
