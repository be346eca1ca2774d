import { describe, expect, test } from '@jest/globals';
import { BallotsModule, maskBallot, ReadBallot } from '../../server/src/ballots/index.ts';
import { ProposeMotion } from '../../server/src/ballots/propose-motion.ts';
import { ReadRoll } from '../../server/src/ballots/read-roll.ts';
import { BoardDocs } from '../../server/src/collab/index.ts';
import { Database } from '../../server/src/database/database.ts';
import { Changes } from '../../server/src/live/index.ts';
import { Meeting } from '../../server/src/meetings/index.ts';
import { BoardSection } from '../../server/src/meetings/screen/board-section.ts';
import { nextOf, readSheet } from '../../server/src/meetings/sheet.store.ts';
import { DraftResolution } from '../../server/src/resolutions/draft-resolution.ts';
import { ballotActs, refusalOf } from '../factories/ballot.ts';
import { type Hall, openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const server = await ownApp();
const module = server.app.select(BallotsModule);

type More = { policy?: 'live' | 'atClose' | 'onPublish'; names?: boolean; secrecy?: 'named' | 'secret' };

const openedIn = async (hall: Hall, { secrecy = 'named', ...more }: More) => {
  const input = { itemId: hall.itemId, motion: { zh: '每户每年20元' }, secrecy, ...more };
  const { id } = await module.get(ProposeMotion).execute(hall.staff.chair, hall.meetingId, input);
  await ballotActs(server, hall).open(id);
  return id;
};
const choicesOf = async (hall: Hall) => {
  const view = await server.app.get(BoardDocs, { strict: false }).view(hall.meetingId);
  const roll = await module.get(ReadRoll).onBoard(server.app.get(Database).reader(), view);
  return roll.map((line) => line.choice);
};
const seat = (hall: Hall, n: number) => hall.seats.phone[n] ?? '';

describe('the roll call on the hall\u2019s screen', () => {
  test.each([
    { ballot: {}, open: [null, null], closed: [] },
    { ballot: { policy: 'live', names: true }, open: [null, null, 'yes'], closed: [null, null, 'yes'] },
    { ballot: { policy: 'onPublish', names: true }, open: [null, null], closed: [] },
    { ballot: { secrecy: 'secret', names: true }, open: [], closed: [] },
  ] as const)(
    'names who has not voted, and who chose what as the policy allows: %j',
    async ({ ballot, open, closed }) => {
      const hall = await openHall(server, { eligible: 4, present: { phone: 3, hands: 1 } });
      const acts = ballotActs(server, hall);
      const id = await openedIn(hall, ballot);
      // Seats are filled from the end of the roster.
      await acts.cast(id, seat(hall, 0), 'yes');
      expect(await choicesOf(hall)).toEqual(open);
      const channel = ballot.secrecy === 'secret' ? 'paper' : 'hands';
      await acts.count(id, 'first', 0, 1, 0, channel);
      await acts.count(id, 'second', 0, 1, 0, channel);
      await acts.close(id);
      expect(await choicesOf(hall)).toEqual(closed);
    },
  );

  test('is gone with the ballot, when it is void', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const id = await openedIn(hall, { policy: 'live', names: true });
    expect(await choicesOf(hall)).toHaveLength(3);
    await ballotActs(server, hall).void(id, '投影中断');
    expect(await choicesOf(hall)).toEqual([]);
  });
});

test('the picture of a meeting shows one moment, whatever happens while it is read', async () => {
  const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
  const id = await openedIn(hall, {});
  const [head, ballots] = [server.app.get(BoardSection, { strict: false }), module.get(ReadBallot)];
  const board = new BoardDocs(server.app.get(Database), new Changes());
  board.contribute((em, meetingId) => head.read(em, meetingId));
  board.contribute(async () => {
    await ballotActs(server, hall).void(id, '念错了');
    return {};
  });
  board.contribute(async (em, meetingId) => ({ ballot: await ballots.onBoard(em, meetingId) }));
  const { meeting, ballot } = await board.view(hall.meetingId);
  expect([meeting.step, ballot?.state]).toEqual(['ballot', 'open']);
});

test('an option of a list is shown with a petitioner’s name masked', async () => {
  const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
  const acts = ballotActs(server, hall);
  const { id } = await acts.list(['路灯', '赵某家门口的水渠'], 1);
  await acts.open(id);
  const { board } = await acts.detail(id);
  const masked = JSON.stringify(board && maskBallot(board, (text) => text.replaceAll('赵某', '信访人A')));
  expect(masked).toContain('信访人A家门口的水渠');
  expect(masked).not.toContain('赵某');
});

describe('the ways of voting under a result', () => {
  const channelsAfter = async (phones: number, hands: number, secrecy: 'named' | 'secret' = 'named') => {
    const hall = await openHall(server, { eligible: phones + hands, present: { phone: phones, hands } });
    const acts = ballotActs(server, hall);
    const id = await acts.opened(secrecy);
    for (const one of hall.seats.phone) await acts.cast(id, one, 'yes');
    const channel = secrecy === 'secret' ? 'paper' : 'hands';
    for (const teller of ['first', 'second'] as const) await acts.count(id, teller, 1, hands - 1, 0, channel);
    expect((await acts.detail(id)).board).not.toHaveProperty('channels');
    await acts.close(id);
    return (await acts.detail(id)).board?.channels;
  };

  test('show their own counts', async () => {
    expect(await channelsAfter(6, 5)).toEqual([
      { channel: 'hands', voted: 5, tally: { yes: 1, no: 4, abstain: 0 } },
      { channel: 'phone', voted: 6, tally: { yes: 6, no: 0, abstain: 0 } },
    ]);
  });

  test.each([
    { phones: 6, hands: 4, secrecy: 'named' },
    { phones: 6, hands: 5, secrecy: 'secret' },
  ] as const)(
    'show only how many, where a choice could be guessed: %j',
    async ({ phones, hands, secrecy }) => {
      expect(
        (await channelsAfter(phones, hands, secrecy))?.map(({ voted, tally }) => ({ voted, tally })),
      ).toEqual([
        { voted: hands, tally: null },
        { voted: phones, tally: null },
      ]);
    },
  );
});

describe('a motion that comes back', () => {
  test('names the vote that it amends, and the void one that it runs again', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const first = await acts.opened();
    await acts.close(first);
    const { id: second } = await acts.propose('每户每年12元', 'named', first);
    await acts.open(second);
    expect((await acts.detail(second)).board).toMatchObject({ number: 2, amends: 1 });
    await acts.void(second, '念错了');
    // The same words: which one is run again needs no saying, and it still amends the first.
    const { id: third } = await acts.propose('每户每年12元。');
    await acts.open(third);
    expect((await acts.detail(third)).board).toMatchObject({ number: 3, amends: 1, again: 2 });
  });

  test('goes back to the void vote that the chair names, in other words too', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const first = await acts.opened();
    await acts.void(first, '念错了');
    const other = await acts.opened();
    await acts.void(other, '投影中断');
    const input = {
      itemId: hall.itemId,
      motion: { zh: '改正过的动议' },
      secrecy: 'named' as const,
      again: first,
    };
    const { id } = await module.get(ProposeMotion).execute(hall.staff.chair, hall.meetingId, input);
    await acts.open(id);
    expect((await acts.detail(id)).board).toMatchObject({ number: 3, again: 1 });
    expect((await acts.detail(first)).state).toBe('voided');
  });

  test('is not linked to what was never decided, nor to a void one that is none', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const { id: draft } = await acts.propose('每户每年20元');
    expect((await refusalOf(acts.propose('每户每年12元', 'named', draft))).code).toBe('ballot.link-unknown');
    const input = { itemId: hall.itemId, motion: { zh: '另一件' }, secrecy: 'named' as const, again: draft };
    const again = module.get(ProposeMotion).execute(hall.staff.chair, hall.meetingId, input);
    expect((await refusalOf(again)).code).toBe('ballot.link-unknown');
  });
});

const polled = async () => {
  const hall = await openHall(server, { eligible: 45, present: { phone: 4, hands: 2, helped: 1 } });
  const acts = ballotActs(server, hall);
  const { id } = await acts.poll('路灯电费每户每年20元');
  await acts.open(id);
  return { hall, acts, id };
};

describe('a straw poll', () => {
  test('is held without a quorum, by every way of voting, and says what it is', async () => {
    const { hall, acts, id } = await polled();
    for (const seat of hall.seats.phone.slice(0, 3)) await acts.cast(id, seat, 'yes');
    await acts.help(id, hall.seats.helped[0] ?? '', 'no');
    await acts.count(id, 'first', 1, 0, 1);
    await acts.count(id, 'second', 1, 0, 1);
    expect((await acts.detail(id)).board).toMatchObject({ poll: true, tally: null, voted: 6, entitled: 7 });
    await acts.close(id);
    const { board } = await acts.detail(id);
    expect(board?.verdict).toMatchObject({ base: 7, yes: 4, no: 1, abstain: 1, needed: 0, adopted: false });
    expect(board?.verdict?.steps.map((s) => s.key)).toEqual(['explain.heads.votes', 'explain.poll']);
  });

  test('settles nothing: the talk goes on, no resolution comes of it, and the motion is voted on afterwards', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const { id } = await acts.poll('路灯电费每户每年20元');
    await acts.open(id);
    for (const seat of hall.seats.phone) await acts.cast(id, seat, 'yes');
    await acts.close(id);
    const em = server.app.get(Database).reader();
    const meeting = await em.findOneOrFail(Meeting, { id: hall.meetingId });
    const sheet = await readSheet(em, meeting);
    expect(sheet).toMatchObject({ step: 'result', ballot: 'none', carried: 0 });
    expect(nextOf(meeting, sheet)).toEqual({ to: 'discussion', refusal: null });
    const resolve = server.app
      .get(DraftResolution)
      .execute(hall.staff.chair, hall.meetingId, { ballotId: id, text: '就这样。' });
    expect((await refusalOf(resolve)).code).toBe('resolution.ballot-not-passed');
    const vote = await acts.propose('路灯电费每户每年20元');
    await acts.open(vote.id);
    for (const seat of hall.seats.phone) await acts.cast(vote.id, seat, 'yes');
    await acts.close(vote.id);
    expect((await acts.detail(vote.id)).board?.verdict?.adopted).toBe(true);
    expect((await refusalOf(acts.poll('路灯电费每户每年20元'))).code).toBe('ballot.same-motion');
  });

  test('never becomes a vote that counts, nor a vote a poll', async () => {
    const { id } = await polled();
    const change = sql(server.database.url, 'update ballot set poll = not poll where id = $1', [id]);
    await expect(change).rejects.toThrow('an opened ballot does not change');
  });

  test('shows a secret poll to nobody before its close', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 2 } });
    const acts = ballotActs(server, hall);
    const { id } = await acts.poll('路灯电费每户每年20元', 'secret');
    await acts.open(id);
    await acts.cast(id, hall.seats.phone[0] ?? '', 'yes');
    expect((await acts.detail(id)).board).toMatchObject({ poll: true, tally: null, verdict: null });
  });

  test('is no way around what may not be voted on: a private dispute, a committee election, an empty hall', async () => {
    const disputed = await openHall(server, { kind: 'mediation', eligible: 3, present: { phone: 2 } });
    const dispute = ballotActs(server, disputed).poll('院墙往后退一米');
    expect((await refusalOf(dispute)).code).toBe('ballot.not-for-mediation');
    const hall = await openHall(server, { eligible: 3, present: {} });
    const acts = ballotActs(server, hall);
    expect((await refusalOf(acts.poll('补选村委会委员'))).code).toBe('ballot.election-not-by-phone');
    const { id } = await acts.poll('路灯电费每户每年20元');
    expect((await refusalOf(acts.open(id))).code).toBe('ballot.no-quorum');
  });
});
