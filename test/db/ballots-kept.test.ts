import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../../server/src/database/database.ts';
import { ballotActs } from '../factories/ballot.ts';
import { type Hall, openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const server = await ownApp();
/** As the application, and as the owner of the database. */
const asApp = (text: string) => server.app.get(Database).query<object>(text);
const asOwner = (text: string) => sql<object>(server.database.url, text);

/** What may change while a ballot is in a state, its state within limits; all else is settled, columns of later versions too. */
const moves: Record<string, string[]> = {
  open: ['state', 'head', 'late', 'closed_at', 'voided_at', 'void_reason', 'verdict'],
  closed: ['state', 'late', 'voided_at', 'void_reason'],
  voided: ['state', 'late'],
};
const another: Record<string, string> = {
  uuid: `'${randomUUID()}'`,
  text: `'别的'`,
  jsonb: `'{"other": 1}'`,
  integer: '77',
  boolean: 'true',
  'timestamp with time zone': "'2020-01-01'",
};
const columns = await sql<{ name: string; type: string }>(
  server.database.url,
  "select column_name as name, data_type as type from information_schema.columns where table_name = 'ballot'",
);

let hall: Hall;
let acts: ReturnType<typeof ballotActs>;
const ballots: Record<string, string> = {};
beforeAll(async () => {
  hall = await openHall(server, { eligible: 9, present: { phone: 6 } });
  acts = ballotActs(server, hall);
  ballots.voided = await acts.opened();
  await acts.void(ballots.voided, '念错了');
  ballots.closed = await acts.opened();
  await acts.close(ballots.closed);
  ballots.draft = (await acts.propose('还没开始的')).id;
  ballots.open = await acts.opened('secret');
});

describe.each(['open', 'closed', 'voided'])('a ballot that is %s', (state) => {
  const settled = columns.filter(({ name }) => !moves[state]?.includes(name));

  test.each(settled)('keeps its $name', async ({ name, type }) => {
    const change = `update ballot set ${name} = ${another[type]} where id = '${ballots[state]}'`;
    await expect(asApp(change)).rejects.toThrow('an opened ballot does not change');
    await expect(asOwner(change)).rejects.toThrow('an opened ballot does not change');
  });

  test('is never deleted', async () => {
    await expect(asApp(`delete from ballot where id = '${ballots[state]}'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(asOwner(`delete from ballot where id = '${ballots[state]}'`)).rejects.toThrow('is a record');
  });
});

describe('a ballot', () => {
  test.each([
    ['open', 'draft'],
    ['closed', 'open'],
    ['closed', 'draft'],
    ['voided', 'open'],
    ['voided', 'closed'],
    ['voided', 'draft'],
  ])('that is %s does not become %s', async (from, to) => {
    await expect(asApp(`update ballot set state = '${to}' where id = '${ballots[from]}'`)).rejects.toThrow(
      `a ballot that is ${from} does not become ${to}`,
    );
  });

  test('that is a draft may still be worded anew', async () => {
    await asApp(`update ballot set motion_zh = '改一改' where id = '${ballots.draft}'`);
  });
});

describe('who may vote', () => {
  const settled = 'who may vote is settled at the open';
  /** A seat that no ballot knows. */
  const newcomer = async (): Promise<string> => {
    const [{ id } = { id: '' }] = await sql<{ id: string }>(
      server.database.url,
      `insert into attendance (meeting_id, entry_id, name, how, channel, state)
       select meeting_id, id, name, 'onsite', 'phone', 'left' from roster_entry where meeting_id = $1 limit 1 returning id`,
      [hall.meetingId],
    );
    return id;
  };

  test.each(['open', 'closed', 'voided'])('is not added to a ballot that is %s', async (state) => {
    const insert = `insert into ballot_elector (ballot_id, attendance_id, entry_id, channel)
      select b.id, '${await newcomer()}', r.id, 'phone' from ballot b, roster_entry r
      where b.id = '${ballots[state]}' and r.meeting_id = b.meeting_id
        and not exists (select 1 from ballot_elector e where e.ballot_id = b.id and e.entry_id = r.id) limit 1`;
    await expect(asApp(insert)).rejects.toThrow(settled);
    await expect(asOwner(insert)).rejects.toThrow(settled);
  });

  test.each(['open', 'closed', 'voided'])('recuses before a ballot is %s', async (state) => {
    const insert = `insert into ballot_recusal (ballot_id, attendance_id, reason)
      values ('${ballots[state]}', '${hall.seats.phone[0]}', '亲属')`;
    await expect(asApp(insert)).rejects.toThrow(settled);
  });

  test.each(['weight = 3', 'recused = true', 'area = 5', `entry_id = '${randomUUID()}'`])(
    'does not change in an open ballot: %s',
    async (change) => {
      const update = `update ballot_elector set ${change} where ballot_id = '${ballots.open}'`;
      await expect(asApp(update)).rejects.toThrow(settled);
    },
  );

  test('changes the way of voting while the ballot is open, and not after', async () => {
    const update = (state: string) =>
      asApp(`update ballot_elector set channel = 'helped' where ballot_id = '${ballots[state]}'`);
    await update('open');
    await expect(update('closed')).rejects.toThrow(settled);
    await expect(update('voided')).rejects.toThrow(settled);
  });

  test('is never deleted', async () => {
    await expect(asApp('delete from ballot_elector')).rejects.toThrow('permission denied');
    await expect(asOwner('delete from ballot_elector')).rejects.toThrow('is a record');
  });
});
