import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ofMotion } from '@yishiting/shared/ballots/tally-view.ts';
import { ballotActs, refusalOf } from '../factories/ballot.ts';
import { openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { sql, sqlPastTriggers } from '../setup/database.ts';

const server = await ownApp();

const hallOf = async (phones: number, hands = 0) => {
  const hall = await openHall(server, { eligible: phones + hands, present: { phone: phones, hands } });
  const acts = ballotActs(server, hall);
  return { hall, acts, seat: (n: number) => hall.seats.phone[n] ?? '' };
};
const votes = (id: string) =>
  sql<{ choice: string; rev: number }>(
    server.database.url,
    'select choice, rev from current_vote where ballot_id = $1',
    [id],
  );

describe('a vote by phone', () => {
  test('is on record once, however often it is sent', async () => {
    const { acts, seat } = await hallOf(3);
    const id = await acts.opened();
    const op = randomUUID();
    const first = await acts.cast(id, seat(0), 'yes', { op });
    const again = await Promise.all([1, 2, 3].map(() => acts.cast(id, seat(0), 'yes', { op })));
    for (const receipt of again) expect(receipt).toEqual(first);
    const events = await sql(server.database.url, 'select * from cast_event where ballot_id = $1', [id]);
    expect(events).toHaveLength(1);
  });

  test('gets its first answer again also after the close', async () => {
    const { acts, seat } = await hallOf(3);
    const id = await acts.opened();
    const op = randomUUID();
    const first = await acts.cast(id, seat(0), 'yes', { op });
    await acts.close(id);
    expect(await acts.cast(id, seat(0), 'yes', { op })).toEqual(first);
    expect((await acts.detail(id)).board).toMatchObject({ late: 0 });
  });

  test('is refused when its operation number stood for another choice or another unit', async () => {
    const { acts, seat } = await hallOf(3);
    const id = await acts.opened();
    const op = randomUUID();
    await acts.cast(id, seat(0), 'yes', { op });
    expect((await refusalOf(acts.cast(id, seat(0), 'no', { op, rev: 2 }))).code).toBe(
      'ballot.operation-reused',
    );
    expect((await refusalOf(acts.cast(id, seat(1), 'yes', { op }))).code).toBe('ballot.operation-reused');
    expect(await votes(id)).toEqual([{ choice: 'yes', rev: 1 }]);
  });

  test('can be changed until the close, and a late retry of the old choice does not bring it back', async () => {
    const { acts, seat } = await hallOf(3);
    const id = await acts.opened();
    await acts.cast(id, seat(0), 'no', { rev: 2 });
    const code = (await refusalOf(acts.cast(id, seat(0), 'yes', { rev: 1 }))).code;
    expect(code).toBe('ballot.stale-revision');
    expect(await votes(id)).toEqual([{ choice: 'no', rev: 2 }]);
  });

  test('needs a seat of this very phone', async () => {
    const { hall, acts, seat } = await hallOf(3);
    const id = await acts.opened();
    const stolen = ballotActs(server, { ...hall, phone: () => hall.phone(seat(1)) });
    expect((await refusalOf(stolen.cast(id, seat(0), 'yes'))).code).toBe('ballot.not-entitled');
    expect(await votes(id)).toEqual([]);
  });

  test('that comes late is told so and counted as late, once, never as a vote', async () => {
    const { acts, seat } = await hallOf(3);
    const id = await acts.opened();
    await acts.cast(id, seat(0), 'yes');
    await acts.close(id);
    for (const op of [randomUUID(), randomUUID()])
      expect((await refusalOf(acts.cast(id, seat(1), 'yes', { op }))).code).toBe('ballot.closed');
    const { board } = await acts.detail(id);
    expect(board).toMatchObject({ late: 1, tally: { yes: 1, no: 0, abstain: 0 } });
  });

  test('after the end that the chair set is late, though nobody has closed yet', async () => {
    const { acts, seat } = await hallOf(3);
    const { id } = await acts.propose('限时动议');
    await acts.open(id, 30);
    await sqlPastTriggers(
      server.database.url,
      "update ballot set closes_at = clock_timestamp() - interval '1 second' where id = $1",
      [id],
    );
    expect((await refusalOf(acts.cast(id, seat(0), 'yes'))).code).toBe('ballot.closed');
    expect(await votes(id)).toEqual([]);
  });

  test('is limited to five in ten seconds for one seat', async () => {
    const { acts, seat } = await hallOf(3);
    const id = await acts.opened();
    for (let rev = 1; rev <= 5; rev += 1) await acts.cast(id, seat(0), 'yes', { rev });
    expect((await refusalOf(acts.cast(id, seat(0), 'no', { rev: 6 }))).code).toBe('request.too-many');
  });
});

const works = ['路灯', '水渠', '广场', '井盖'];

describe('a ballot over a list', () => {
  test('takes a change of mind until the close; the same ticks in another order are the same act', async () => {
    const { acts, seat } = await hallOf(4);
    const id = await acts.openedList(works, 2, { policy: 'live' });
    const op = randomUUID();
    const first = await acts.cast(id, seat(0), 'o3,o1', { op });
    expect(first.choice).toBe('o1,o3');
    expect(await acts.cast(id, seat(0), 'o1,o3', { op })).toEqual(first);
    expect((await refusalOf(acts.cast(id, seat(0), 'o1', { op }))).code).toBe('ballot.operation-reused');
    await acts.cast(id, seat(1), 'o1,o2');
    await acts.cast(id, seat(1), 'abstain', { rev: 2 });
    expect((await acts.detail(id)).board?.tally).toEqual({
      ...{ ticked: 1, abstain: 1, ticks: { o1: 1, o2: 0, o3: 1, o4: 0 } },
    });
    await acts.cast(id, seat(1), 'o4', { rev: 3 });
    const older = acts.cast(id, seat(1), 'o1,o2', { rev: 2 });
    expect((await refusalOf(older)).code).toBe('ballot.stale-revision');
    expect((await acts.detail(id)).board?.tally).toEqual({
      ...{ ticked: 2, abstain: 0, ticks: { o1: 1, o2: 0, o3: 1, o4: 1 } },
    });
  });

  test('tells a vote that comes late so and counts it as late, once for a unit, whatever it ticks', async () => {
    const { acts, seat } = await hallOf(4);
    const id = await acts.openedList(works, 2);
    const op = randomUUID();
    const first = await acts.cast(id, seat(0), 'o1,o2', { op });
    await acts.close(id);
    for (const [n, choice] of [
      [1, 'o1'],
      [1, 'o3'],
      [2, 'o1,o2,o3'],
      [3, ''],
    ] as const)
      expect((await refusalOf(acts.cast(id, seat(n), choice))).code).toBe('ballot.closed');
    // The network took its time with the answer, not with the vote.
    expect(await acts.cast(id, seat(0), 'o2,o1', { op })).toEqual(first);
    expect((await acts.detail(id)).board).toMatchObject({
      late: 3,
      voted: 1,
      tally: { ticked: 1, abstain: 0, ticks: { o1: 1, o2: 1, o3: 0, o4: 0 } },
    });
  });

  test('takes the vote of who is helped once, and of who gave a proxy on either way, with the words agreed to', async () => {
    const present = { phone: 3, helped: 1, proxy: 2 };
    const hall = await openHall(server, { eligible: 6, present });
    const acts = ballotActs(server, hall);
    const id = await acts.openedList(works, 2);
    const [helped = ''] = hall.seats.helped;
    const [byPhone = '', byOfficer = ''] = hall.seats.proxy;
    const op = randomUUID();
    for (const choice of ['o3,o1', 'o1,o3']) await acts.help(id, helped, choice, op);
    expect((await refusalOf(acts.help(id, helped, 'o1', op))).code).toBe('ballot.operation-reused');
    expect((await refusalOf(acts.help(id, helped, 'o1'))).code).toBe('ballot.already-voted');
    await acts.cast(id, byPhone, 'o1');
    expect((await refusalOf(acts.help(id, byPhone, 'o2'))).code).toBe('ballot.already-voted');
    await acts.help(id, byOfficer, 'abstain', undefined, '');
    const votes = await sql(
      server.database.url,
      `select v.choice, v.channel, h.consent from current_vote v
       left join helped_vote h on h.ballot_id = v.ballot_id and h.entry_id = v.entry_id
       where v.ballot_id = $1 order by v.seq`,
      [id],
    );
    expect(votes).toEqual([
      { choice: 'o1,o3', channel: 'helped', consent: expect.stringContaining('王证人') },
      { choice: 'o1', channel: 'proxy', consent: null },
      { choice: 'abstain', channel: 'proxy', consent: expect.stringContaining('officer') },
    ]);
    await acts.close(id);
    const { board } = await acts.detail(id);
    expect(board?.tally).toEqual({ ticked: 2, abstain: 1, ticks: { o1: 2, o2: 0, o3: 1, o4: 0 } });
    expect(board?.channels?.map(({ channel, voted }) => [channel, voted])).toEqual([
      ['helped', 1],
      ['proxy', 2],
    ]);
  });
});

describe('votes that come at the same moment', () => {
  test('are judged each for itself: what is refused among them takes no other with it', async () => {
    const { hall, acts, seat } = await hallOf(6, 1);
    const id = await acts.opened();
    const [hand = ''] = hall.seats.hands ?? [];
    const op = randomUUID();
    await acts.cast(id, seat(0), 'yes', { op });
    const outcomes = await Promise.allSettled([
      acts.cast(id, seat(1), 'yes'),
      acts.cast(id, hand, 'yes'),
      acts.cast(id, seat(2), 'no', { op }),
      acts.cast(id, seat(0), 'yes', { op }),
      acts.cast(id, seat(3), 'no'),
      acts.cast(id, seat(4), 'abstain', { op: op.toUpperCase() }),
    ]);
    expect(outcomes.map((o) => (o.status === 'fulfilled' ? o.value.number : o.reason.code))).toEqual([
      '0002',
      'ballot.votes-by-hand',
      'ballot.operation-reused',
      '0001',
      '0003',
      'ballot.operation-reused',
    ]);
    expect(await votes(id)).toHaveLength(3);
  });

  test('of one unit keep their order, and those of one operation are one', async () => {
    const { acts, seat } = await hallOf(3);
    const id = await acts.opened();
    const op = randomUUID();
    const outcomes = await Promise.allSettled([
      acts.cast(id, seat(1), 'yes'),
      acts.cast(id, seat(0), 'yes', { rev: 1 }),
      acts.cast(id, seat(0), 'no', { rev: 3, op }),
      acts.cast(id, seat(0), 'abstain', { rev: 2 }),
      acts.cast(id, seat(0), 'no', { rev: 3, op: op.toUpperCase() }),
    ]);
    expect(outcomes.map((o) => (o.status === 'fulfilled' ? o.value.rev : o.reason.code))).toEqual([
      1,
      1,
      3,
      'ballot.stale-revision',
      3,
    ]);
    expect(await votes(id)).toEqual([
      { choice: 'yes', rev: 1 },
      { choice: 'no', rev: 3 },
    ]);
  });

  test('are each in the audit with the device that cast it, without the choice', async () => {
    const { hall, acts, seat } = await hallOf(4);
    const id = await acts.opened();
    await Promise.all([0, 1, 2].map((n) => acts.cast(id, seat(n), 'yes')));
    await refusalOf(acts.cast(id, seat(0), 'no'));
    const rows = await sql<{ session_id: string; data: object }>(
      server.database.url,
      "select session_id, data from audit_entry where subject_id = $1 and action = 'ballot.cast' order by id",
      [id],
    );
    const devices = [0, 1, 2].map((n) => ({ session_id: hall.phone(seat(n)).sessionId, data: {} }));
    expect(rows).toEqual(devices);
  });
});

describe('forty racing voters and a close', () => {
  test('each vote is counted or told late, never both and never neither', async () => {
    const { hall, acts } = await hallOf(40);
    const id = await acts.opened();
    const racing = hall.seats.phone.map((seat, i) =>
      acts.cast(id, seat, i % 2 ? 'yes' : 'no').then(
        () => 'counted',
        (error: Error) => error.message,
      ),
    );
    const closing = acts.close(id);
    const outcomes = await Promise.all(racing);
    await closing;
    const counted = outcomes.filter((o) => o === 'counted').length;
    const late = outcomes.filter((o) => o === 'ballot.closed').length;
    expect(counted + late).toBe(40);
    const { board } = await acts.detail(id);
    expect(board?.late).toBe(late);
    const { yes = 0, no = 0 } = ofMotion(board?.tally) ?? {};
    expect(yes + no).toBe(counted);
  });
});
