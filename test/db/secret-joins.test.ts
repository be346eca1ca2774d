import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Choice } from '@yishiting/shared/ballots/choice.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { logger, logTo } from '../../server/src/platform/logger.ts';
import { ballotActs, refusalOf } from '../factories/ballot.ts';
import { closeClients, openPlain } from '../factories/collab.ts';
import { openHall } from '../factories/hall.ts';
import { dumpTables, Telling } from '../factories/table-dump.ts';
import { startApp, type TestApp } from '../setup/app.ts';
import { caller } from '../setup/client.ts';
import { sql, sqlPastTriggers } from '../setup/database.ts';
import { expectNoSecrets } from '../setup/log-lines.ts';
import { answerOf, openSocket } from '../setup/socket.ts';
import { until } from '../setup/until.ts';

const present = { phone: 5, helped: 1, proxy: 1, paper: 2 };
type Choices = {
  /** By phone; the last two through an officer. */
  units: Choice[];
  papers: { yes: number; no: number; abstain: number };
};
/** Four yes, four no, one abstention: each time by other people, and the two papers say something else. */
const one: Choices = {
  units: ['yes', 'yes', 'no', 'abstain', 'yes', 'no', 'no'],
  papers: { yes: 1, no: 1, abstain: 0 },
};
const other: Choices = {
  units: ['no', 'no', 'abstain', 'yes', 'yes', 'yes', 'yes'],
  papers: { yes: 0, no: 2, abstain: 0 },
};

/** What is drawn, or read from a clock that another start has, and says nothing by its value. */
const drawn = {
  secret_box: ['salt', 'sealed'],
  secret_mark: ['number'],
  teller_entry: ['sealed'],
  session: ['token_hash'],
  meeting: ['code', 'roster_hash'],
  village: ['slug'],
  account: ['login'],
};

type Moment = { tables: string; board: string; chair: string };
type Frame = { event: string; body: unknown };
type History = { moments: Record<string, Moment>; frames: Frame[]; whileOpen: string; log: string };

/** A ballot from its opening to its close, and one over a list that is declared void, seen from everywhere after every vote. */
const live = async (app: TestApp, choices: Choices): Promise<History> => {
  const log: string[] = [];
  logTo({ write: (line: string) => void log.push(line) });
  const hall = await openHall(app, { eligible: 11, present });
  const acts = ballotActs(app, hall);
  const { document } = await caller(app.url).call(meetingApi.board, { params: { code: hall.code } });
  const projector = await openPlain(app, document, null);
  const updates: Buffer[] = [];
  projector.doc.on('update', (bytes: Uint8Array) => void updates.push(Buffer.from(bytes)));
  const watcher = await openSocket(app.url);
  answerOf(await watcher.ask('join', { code: hall.code }));
  const phones = await Promise.all(
    hall.seats.phone.map(async (seat) => {
      const phone = await openSocket(app.url, caller(app.url, { cookie: hall.cookie(seat) }));
      answerOf(await phone.ask('join', { code: hall.code }));
      return { seat, phone };
    }),
  );
  const telling = new Telling(drawn, hall.code);
  const moments: History['moments'] = {};
  const look = async (when: string, ballotId: string, voted: number, state = 'open') => {
    const shown = () => projector.doc.getMap('board').toJSON();
    const isThere = (word: string) => JSON.stringify(shown()).includes(word);
    await until(`the board at ${when}`, () => isThere(`"voted":${voted}`) && isThere(`"state":"${state}"`));
    moments[when] = {
      tables: telling.ofTables(await dumpTables(app.database.url)),
      board: telling.of(shown()),
      chair: telling.of(await acts.detail(ballotId)),
    };
  };
  const vote = async (ballotId: string, n: number, choice: string = choices.units[n] ?? 'abstain') => {
    const at = phones[n];
    const cast = { ballotId, op: randomUUID(), rev: 1, choice };
    if (at) answerOf(await at.phone.ask('cast', { ...cast, attendanceId: at.seat }));
    else
      await acts.help(ballotId, [...hall.seats.helped, ...hall.seats.proxy][n - phones.length] ?? '', choice);
  };

  const count = (ballotId: string, who: 'first' | 'second', { yes, no, abstain } = choices.papers) =>
    acts.count(ballotId, who, yes, no, abstain, 'paper');

  const opened = async (motion: string) => {
    const { id } = await acts.propose(motion, 'secret');
    await acts.open(id);
    return id;
  };

  const kept = await opened('每户分摊二十元');
  await look('the opening', kept, 0);
  for (const n of choices.units.keys()) {
    await vote(kept, n);
    await look(`vote ${n + 1}`, kept, n + 1);
  }
  const votes = choices.units.length;
  await count(kept, 'first');
  await look('the first count', kept, votes);
  await count(kept, 'second', { yes: 0, no: 0, abstain: 2 });
  await look('a second one that differs', kept, votes);
  for (const who of ['first', 'second'] as const) await count(kept, who);
  await look('the count', kept, votes + 2);
  await acts.noteTwice(kept, hall.seats.phone[0] ?? '');
  await acts.settle(kept, (await acts.detail(kept)).conflicts[0]?.id ?? '');
  await look('a double vote', kept, votes);
  for (const who of ['first', 'second'] as const) await count(kept, who);
  await look('the recount', kept, votes + 2);
  const whileOpen = Buffer.concat(updates).toString('latin1');
  await acts.close(kept);
  await look('the close', kept, votes + 2, 'closed');
  const { id: spoilt } = await acts.list(['路灯', '水渠', '广场'], 2, { secrecy: 'secret' });
  await acts.open(spoilt);
  const ticks = { yes: 'o1,o3', no: 'o2', abstain: 'abstain' };
  const { yes: o1, no: o2 } = choices.papers;
  await acts.countTicks(spoilt, 'first', { ticked: 2, abstain: 0, ticks: { o1, o2 } });
  for (const n of [0, 1, 2]) await vote(spoilt, n, ticks[choices.units[n] ?? 'abstain']);
  await acts.void(spoilt, '念错了');
  await look('the void', spoilt, 3, 'voided');

  const frames = [watcher, ...phones.map(({ phone }) => phone)].flatMap((socket) => socket.told);
  watcher.close();
  for (const { phone } of phones) phone.close();
  closeClients();
  return { moments, frames, whileOpen, log: log.join('') };
};

/** Every object inside, with the frame itself. */
const objectsIn = (value: unknown): Record<string, unknown>[] =>
  typeof value === 'object' && value !== null
    ? [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)]
    : [];

/** Lines of a log without what differs between any two runs: numbers, and when a wire goes. */
const linesOf = (log: string): string[] => {
  const lines = log.split('\n').filter((line) => !line.includes('"socket closed"'));
  return [...new Set(lines.map((line) => new Telling({}, '-').of(line).replace(/\d+/g, '#')))].sort();
};

let apps: TestApp[];
let histories: History[];
const { level } = logger;
beforeAll(async () => {
  logger.level = 'trace';
  apps = [await startApp(), await startApp()];
  histories = [];
  for (const [i, choices] of [one, other].entries()) histories.push(await live(apps[i] as TestApp, choices));
}, 60_000);
afterAll(async () => {
  logger.level = level;
  logTo(process.stderr);
  for (const app of apps) await app.stop();
});

describe('who chose what in a secret ballot', () => {
  const votes = one.units.map((_, i) => `vote ${i + 1}`);
  const counts = [
    'the first count',
    'a second one that differs',
    'the count',
    'a double vote',
    'the recount',
  ];
  const moments = ['the opening', ...votes, ...counts, 'the close', 'the void'];
  /** Marks on record. */
  const votersAt = (when: string) =>
    Math.min(moments.indexOf(when), votes.length) + (when === 'the void' ? 3 : 0);

  test.each(moments)('is told by no table, transaction, place or order, and on no screen: %s', (when) => {
    const [a, b] = histories.map((history) => history.moments[when]);
    expect(a?.tables.split('\n')).toEqual(b?.tables.split('\n'));
    expect(a?.tables.match(/^secret_mark/gm) ?? []).toHaveLength(votersAt(when));
    expect(a).toEqual(b);
  });

  test('is told by no frame of a socket, to whomever: totals come with the close, the same ones for all', () => {
    for (const { frames } of histories) {
      const parts = frames.flatMap(objectsIn);
      const tallies = parts
        .filter((part) => 'yes' in part && 'abstain' in part)
        .map(({ yes, no, abstain }) => ({ yes, no, abstain }));
      expect(tallies.length).toBeGreaterThan(0);
      for (const tally of tallies) expect(tally).toEqual({ yes: 4, no: 4, abstain: 1 });
      for (const part of parts) {
        expect(part.choice ?? null).toBeNull();
        expect(Object.values(part)).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/^(yes|no|abstain)$/)]),
        );
        if (part.state === 'open' || part.state === 'voided')
          expect(part).toMatchObject({ tally: null, verdict: null });
      }
    }
  });

  test('and how many chose what, is in no update of the document before the close', () => {
    for (const { whileOpen } of histories) {
      expect(whileOpen).toContain('secret');
      expect(whileOpen).not.toMatch(/yes|abstain/);
    }
  });

  test('is told by no line of the most talkative log', () => {
    const [a, b] = histories.map(({ log }) => linesOf(log));
    expect(a).toEqual(b);
    for (const { log } of histories) expectNoSecrets(log);
  });

  test('this very comparison finds it in a named ballot, at the first vote', async () => {
    const told = async (app: TestApp, choice: Choice) => {
      const hall = await openHall(app, { eligible: 3, present: { phone: 3 } });
      const acts = ballotActs(app, hall);
      await acts.cast(await acts.opened('named'), hall.seats.phone[0] ?? '', choice);
      const tables = new Telling(drawn, hall.code).ofTables(await dumpTables(app.database.url));
      return tables.match(/^current_vote.*$/gm);
    };
    const [a, b] = await Promise.all([told(apps[0] as TestApp, 'yes'), told(apps[1] as TestApp, 'no')]);
    expect(a).toHaveLength(1);
    expect(a).not.toEqual(b);
    expect(a?.join().replaceAll('"yes"', '"no"')).toBe(b?.join());
  });
});

describe('the sums of a secret ballot', () => {
  const opened = async () => {
    const app = apps[0] as TestApp;
    const hall = await openHall(app, { eligible: 9, present: { phone: 5, paper: 2 } });
    const acts = ballotActs(app, hall);
    const id = await acts.opened('secret');
    for (const [n, seat] of hall.seats.phone.entries()) await acts.cast(id, seat, n < 3 ? 'yes' : 'no');
    for (const who of ['first', 'second'] as const) await acts.count(id, who, 1, 1, 0, 'paper');
    const read = async (table: 'secret_box' | 'secret_sum') =>
      sql<Record<string, unknown>>(app.database.url, `select * from ${table} where ballot_id = $1`, [id]);
    const spoil = (change: string) =>
      sqlPastTriggers(app.database.url, `${change} where ballot_id = $1`, [id]);
    return { acts, id, read, spoil };
  };

  test('are nowhere before the close, and once after it, over all ways of voting; then the box is empty for ever', async () => {
    const { acts, id, read } = await opened();
    expect(await read('secret_sum')).toEqual([]);
    await acts.close(id);
    expect(await read('secret_sum')).toEqual([{ ballot_id: id, yes: 4, no: 3, abstain: 0, counts: null }]);
    expect(await read('secret_box')).toEqual([{ ballot_id: id, salt: null, sealed: null }]);
  });

  test('of a void ballot nobody learns', async () => {
    const { acts, id, read } = await opened();
    await acts.void(id, '念错了');
    expect(await read('secret_sum')).toEqual([]);
    expect(await read('secret_box')).toEqual([{ ballot_id: id, salt: null, sealed: null }]);
  });

  test.each([
    [
      'a box that somebody touched',
      'update secret_box set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))',
    ],
    ['a salt that is another one, as with a lost pepper', 'update secret_box set salt = sha256(salt)'],
    ['a mark that somebody took away', 'delete from secret_mark'],
    [
      'a count that somebody touched',
      'update teller_entry set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))',
    ],
    ['a count of more papers than was agreed', 'update counted_result set voted = 1'],
  ])('are not stated from %s: the close says so, and the ballot is void', async (_, change) => {
    const { acts, id, read, spoil } = await opened();
    await spoil(change);
    expect((await refusalOf(acts.close(id))).code).toBe('ballot.box-unreadable');
    expect(await read('secret_sum')).toEqual([]);
    await acts.void(id, '票箱打不开');
    expect((await acts.detail(id)).state).toBe('voided');
  });
});
