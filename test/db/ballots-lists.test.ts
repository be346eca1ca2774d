import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { listFromSteps } from '@yishiting/shared/ballots/list-from-steps.ts';
import { DraftResolution } from '../../server/src/resolutions/draft-resolution.ts';
import { ballotActs, refusalOf } from '../factories/ballot.ts';
import { openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { caller } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { answerOf, openSocket } from '../setup/socket.ts';

const server = await ownApp();

const works = ['路灯', '水渠', '广场', '井盖'];
const listHall = async (present: Parameters<typeof openHall>[1]['present'], eligible = 6, rule = 'VRA') => {
  const hall = await openHall(server, { rule, eligible, present });
  return { hall, acts: ballotActs(server, hall), seat: (n: number) => hall.seats.phone[n] ?? '' };
};
const resultOf = async (acts: ReturnType<typeof ballotActs>, id: string) => {
  const { board } = await acts.detail(id);
  const carried = board?.verdict && 'options' in board.verdict ? board.verdict.options : [];
  return { board, carried: carried.filter((option) => option.carried).map(({ key }) => key) };
};

describe('a ballot over a list', () => {
  test('counts phones, helpers and tellers by option, and carries those that the rule’s majority ticked', async () => {
    const { hall, acts, seat } = await listHall({ phone: 3, paper: 2, helped: 1 });
    const id = await acts.openedList(works, 2);
    await acts.cast(id, seat(0), 'o2,o1');
    await acts.cast(id, seat(1), 'o1');
    await acts.cast(id, seat(2), 'abstain');
    await acts.help(id, hall.seats.helped[0] ?? '', 'o1,o4');
    const papers = { ticked: 2, abstain: 0, ticks: { o1: 1, o2: 1, o3: 0, o4: 1 } };
    await acts.countTicks(id, 'first', { ...papers, ticks: { ...papers.ticks, o3: 1 } });
    await acts.countTicks(id, 'second', papers);
    expect((await acts.detail(id)).counts[0]).toMatchObject({ state: 'disagree', result: null });
    await acts.countTicks(id, 'second', papers);
    await acts.countTicks(id, 'first', papers);
    expect((await resultOf(acts, id)).board).toMatchObject({ voted: 6, tally: null, verdict: null });
    await acts.close(id);
    const { board, carried } = await resultOf(acts, id);
    expect(board?.tally).toEqual({ ticked: 5, abstain: 1, ticks: { o1: 4, o2: 2, o3: 0, o4: 2 } });
    expect(board?.verdict).toMatchObject({ base: 6, needed: 4, ticked: 5, abstain: 1, adopted: true });
    expect(carried).toEqual(['o1']);
    expect(listFromSteps(board?.verdict?.steps ?? [], ['o1', 'o2', 'o3', 'o4'])).toEqual(board?.verdict);
    expect((await acts.detail(id)).counts[0]?.result).toEqual(papers);
  });

  test('carries none of those that are equal over the last place, since nobody has a casting vote', async () => {
    const { acts, seat } = await listHall({ phone: 6 });
    const id = await acts.openedList(works, 2);
    for (const [n, choice] of ['o1,o2', 'o1,o3', 'o1,o2', 'o1,o3', 'o2,o3', 'o2,o3'].entries())
      await acts.cast(id, seat(n), choice);
    await acts.close(id);
    const { board, carried } = await resultOf(acts, id);
    expect(board?.tally).toMatchObject({ ticks: { o1: 4, o2: 4, o3: 4, o4: 0 } });
    expect(carried).toEqual([]);
    expect(board?.verdict?.adopted).toBe(false);
  });

  test('is the same over the socket and over HTTP, where over-ticking is refused too', async () => {
    const { hall, acts, seat } = await listHall({ phone: 4 });
    const id = await acts.openedList(works, 2);
    const by = (n: number) => caller(server.url, { cookie: hall.cookie(seat(n)) });
    const vote = (n: number, choice: string) => ({ op: randomUUID(), rev: 1, choice, attendanceId: seat(n) });
    const send = (body: ReturnType<typeof vote>) => by(0).call(ballotApi.cast, { params: { id }, body });
    await expect(send(vote(0, 'o1,o2,o3'))).rejects.toMatchObject({
      fault: { code: 'ballot.choice-too-many' },
    });
    expect((await send(vote(0, 'o4,o1'))).choice).toBe('o1,o4');
    const socket = await openSocket(server.url, by(1));
    const ask = (choice: string) => socket.ask('cast', { ballotId: id, ...vote(1, choice) });
    expect(await ask('o1,o2,o3')).toMatchObject({ fault: { code: 'ballot.choice-too-many' } });
    expect(answerOf(await ask('o4'))).toMatchObject({ choice: 'o4' });
    socket.close();
    expect((await acts.detail(id)).board?.voted).toBe(2);
  });

  test('refuses a choice that does not answer it, by phone and by helper, named and secret, and records nothing', async () => {
    const { hall, acts, seat } = await listHall({ phone: 4, helped: 1 });
    for (const [n, secrecy] of (['named', 'secret'] as const).entries()) {
      const id = await acts.openedList(works, 2, { secrecy, motion: { zh: `做哪几件？${secrecy}` } });
      for (const [choice, code] of [
        ['o1,o2,o3', 'ballot.choice-too-many'],
        ['o5', 'ballot.choice-unknown'],
        ['', 'ballot.choice-empty'],
      ] as const) {
        expect((await refusalOf(acts.cast(id, seat(n), choice))).code).toBe(code);
        expect((await refusalOf(acts.help(id, hall.seats.helped[0] ?? '', choice))).code).toBe(code);
      }
      expect((await acts.detail(id)).board?.voted).toBe(0);
      await acts.close(id);
    }
  });

  test('takes no teller’s numbers that its votes cannot have', async () => {
    const { acts } = await listHall({ phone: 4, paper: 2 });
    const id = await acts.openedList(works, 2);
    for (const [ticked, abstain, ticks, code] of [
      [3, 0, { o1: 3 }, 'ballot.count-exceeds'],
      [1, 1, { o1: 1, o2: 1, o3: 1 }, 'ballot.ticks-impossible'],
      [1, 0, { o1: 2 }, 'ballot.ticks-impossible'],
      [2, 0, { o1: 1 }, 'ballot.ticks-impossible'],
      [1, 0, { o5: 1 }, 'ballot.ticks-impossible'],
    ] as const)
      expect(
        (await refusalOf(acts.countTicks(id, 'first', { ticked, abstain, ticks: { ...ticks } }))).code,
      ).toBe(code);
    expect((await refusalOf(acts.count(id, 'first', 1, 1, 0, 'paper'))).code).toBe('request.invalid');
  });

  test('by floor area needs both: as many owners as the rule asks for, and as much area behind each option', async () => {
    const { hall, acts, seat } = await listHall({ phone: 4 }, 5, 'OWN-G');
    await sql(
      server.database.url,
      `update roster_entry set area = case when id = (select entry_id from attendance where id = $2) then 40000 else 5000 end
       where meeting_id = $1`,
      [hall.meetingId, seat(3)],
    );
    const id = await acts.openedList(works, 2);
    for (const n of [0, 1, 2]) await acts.cast(id, seat(n), 'o1,o2');
    await acts.cast(id, seat(3), 'o2,o3');
    await acts.close(id);
    const { board, carried } = await resultOf(acts, id);
    expect(board?.verdict).toMatchObject({
      options: [
        { key: 'o1', yes: 3, area: 15_000, reached: false },
        { key: 'o2', yes: 4, area: 55_000, reached: true },
        { key: 'o3', yes: 1, area: 40_000, reached: false },
        { key: 'o4', yes: 0, area: 0, reached: false },
      ],
    });
    expect(carried).toEqual(['o2']);
  });

  test.each([
    {
      what: 'half the area is too little, and takes no place from the others',
      first: 5000,
      carried: ['o2', 'o3'],
    },
    {
      what: 'a hundredth more ties three over two places, which more area does not break',
      first: 5001,
      carried: [],
    },
  ])('by floor area: $what', async ({ first, carried }) => {
    const { acts, seat } = await listHall({ phone: 6 }, 6, 'OWN-G');
    for (const [n, area] of [first, 5000, 5000, 15_000, 15_000, 15_000].entries())
      await sql(
        server.database.url,
        'update roster_entry set area = $1 where id = (select entry_id from attendance where id = $2)',
        [area, seat(n)],
      );
    const id = await acts.openedList(works, 2);
    // A change of mind takes the area with it.
    await acts.cast(id, seat(5), 'o1,o4');
    for (const [n, choice] of ['o1,o2', 'o1,o2', 'o1,o3', 'o1,o3', 'o2,o3', 'o2,o3'].entries())
      await acts.cast(id, seat(n), choice, { rev: 2 });
    await acts.close(id);
    const { board, carried: places } = await resultOf(acts, id);
    expect(places).toEqual(carried);
    expect(board?.verdict).toMatchObject({
      ...{ needed: 4, adopted: carried.length > 0 },
      options: [
        { key: 'o1', yes: 4, area: first + 25_000, reached: first > 5000 },
        { key: 'o2', yes: 4, area: first + 35_000, reached: true },
        { key: 'o3', yes: 4, area: 50_000, reached: true },
        { key: 'o4', yes: 0, area: 0, reached: false },
      ],
    });
    expect(listFromSteps(board?.verdict?.steps ?? [], ['o1', 'o2', 'o3', 'o4'])).toEqual(board?.verdict);
  });

  test('in secret is one sum at the close, of the box and of what tellers sealed', async () => {
    const { acts, seat } = await listHall({ phone: 4, paper: 2 });
    const id = await acts.openedList(works, 3, { secrecy: 'secret' });
    const choices = ['o1,o2', 'o1', 'abstain', 'o1,o2,o3'];
    await Promise.all(choices.map((choice, n) => acts.cast(id, seat(n), choice)));
    const papers = { ticked: 2, abstain: 0, ticks: { o1: 2, o2: 1 } };
    await acts.countTicks(id, 'first', papers);
    // As many ticks, of other options: nothing of the first count helps the second teller to it.
    await acts.countTicks(id, 'second', { ...papers, ticks: { o1: 1, o2: 2 } });
    const between = await acts.detail(id);
    expect(between.counts).toEqual([
      { channel: 'paper', round: 1, state: 'disagree', firstTeller: null, mine: false, result: null },
    ]);
    expect(between.board?.voted).toBe(4);
    expect((await refusalOf(acts.close(id))).code).toBe('ballot.count-missing');
    for (const who of ['second', 'first'] as const) await acts.countTicks(id, who, papers);
    const entries = await sql(
      server.database.url,
      'select round, yes, no, abstain, counts, sealed is not null as sealed from teller_entry where ballot_id = $1 order by id',
      [id],
    );
    const kept = { yes: null, no: null, abstain: null, counts: null, sealed: true };
    expect(entries).toEqual([1, 1, 2, 2].map((round) => ({ round, ...kept })));
    expect((await acts.detail(id)).board).toMatchObject({ voted: 6, tally: null, verdict: null });
    await acts.close(id);
    const { board, carried } = await resultOf(acts, id);
    expect(board?.tally).toEqual({ ticked: 5, abstain: 1, ticks: { o1: 5, o2: 3, o3: 1, o4: 0 } });
    expect(carried).toEqual(['o1']);
    expect((await acts.detail(id)).counts[0]?.result).toBeNull();
  });

  test('is settled once open: neither its options nor how many may be ticked change', async () => {
    const { acts } = await listHall({ phone: 4 });
    const id = await acts.openedList(works, 2);
    const change = sql(server.database.url, `update ballot set ask = ask || '{"most": 3}' where id = $1`, [
      id,
    ]);
    await expect(change).rejects.toThrow('an opened ballot does not change');
  });

  test('has options that can be told apart, and is no way around the booth of a committee election', async () => {
    const { acts } = await listHall({ phone: 4 });
    expect((await refusalOf(acts.list(['路灯', '路 灯。'], 1))).code).toBe('ballot.options-alike');
    const election = acts.list(['李某某', '补选村委会委员'], 1, { motion: { zh: '选一项' } });
    expect((await refusalOf(election)).code).toBe('ballot.election-not-by-phone');
  });

  test('makes a resolution when something is carried; the same list comes back only amended, the tied alone are another', async () => {
    const { hall, acts, seat } = await listHall({ phone: 6 });
    const id = await acts.openedList(works, 1);
    for (const n of [0, 1, 2, 3]) await acts.cast(id, seat(n), 'o2');
    await acts.close(id);
    expect((await refusalOf(acts.list([...works].reverse(), 1))).code).toBe('ballot.same-motion');
    for (const [options, most] of [[['广场', '井盖'], 1] as const, [works, 2] as const])
      expect((await acts.list(options, most)).state).toBe('draft');
    const resolution = await server.app
      .get(DraftResolution)
      .execute(hall.staff.chair, hall.meetingId, { ballotId: id, text: '先修水渠。' });
    expect(resolution).toMatchObject({ kind: 'decision', state: 'draft' });
  });

  test('declared void is run again with the same list: the two are linked, and each keeps its own votes', async () => {
    const { acts, seat } = await listHall({ phone: 4 });
    const id = await acts.openedList(works, 2);
    const op = randomUUID();
    const first = await acts.cast(id, seat(0), 'o1,o2', { op });
    for (const n of [1, 2]) await acts.cast(id, seat(n), 'o1');
    await acts.void(id, '念错了');
    expect((await acts.list(works.slice(1), 2)).again).toBeNull();
    const again = await acts.list(works, 2);
    expect(again.again).toBe(id);
    await acts.open(again.id);
    expect((await acts.detail(again.id)).board).toMatchObject({ number: 2, again: 1, voted: 0 });
    for (const n of [0, 1, 2]) await acts.cast(again.id, seat(n), 'o3');
    // A retry that is still on its way is of the void one.
    expect(await acts.cast(id, seat(0), 'o1,o2', { op })).toEqual(first);
    expect((await refusalOf(acts.cast(id, seat(3), 'o1'))).code).toBe('ballot.not-open');
    await acts.close(again.id);
    expect((await resultOf(acts, again.id)).carried).toEqual(['o3']);
    expect((await acts.detail(id)).board).toMatchObject({
      ...{ state: 'voided', voidReason: '念错了', voted: 3, late: 0, tally: null, verdict: null },
    });
    expect((await refusalOf(acts.list(works, 2))).code).toBe('ballot.same-motion');
  });

  test('as a straw poll shows the ticks and carries nothing', async () => {
    const { acts, seat } = await listHall({ phone: 3 }, 45);
    const id = await acts.openedList(works, 2, { poll: true });
    for (const n of [0, 1, 2]) await acts.cast(id, seat(n), 'o1');
    await acts.close(id);
    const { board, carried } = await resultOf(acts, id);
    expect(board?.tally).toEqual({ ticked: 3, abstain: 0, ticks: { o1: 3, o2: 0, o3: 0, o4: 0 } });
    expect(board?.verdict).toMatchObject({ adopted: false, needed: 0, base: 3 });
    expect(carried).toEqual([]);
  });
});
