import { describe, expect, test } from '@jest/globals';
import { ReadBallot } from '../../server/src/ballots/index.ts';
import { ballotActs, refusalOf } from '../factories/ballot.ts';
import { openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const server = await ownApp();

const paperHall = async (secrecy: 'named' | 'secret', options?: string[]) => {
  const hall = await openHall(server, { eligible: 5, present: { phone: 2, paper: 3 } });
  const acts = ballotActs(server, hall);
  const id = await (options ? acts.openedList(options, 2, { secrecy }) : acts.opened(secrecy));
  const seat = hall.seats.phone[0] ?? '';
  const note = () => acts.noteTwice(id, seat);
  const settle = (conflictId: string, who = hall.staff.chair) => acts.settle(id, conflictId, who);
  const countBoth = async (yes: number, no: number) => {
    for (const who of ['first', 'second'] as const) await acts.count(id, who, yes, no, 0, 'paper');
  };
  return { hall, acts, id, seat, note, settle, countBoth };
};

describe.each(['named', 'secret'] as const)('a unit of a %s ballot that voted by two ways', (secrecy) => {
  test('is shown, keeps the ballot open until it is settled, and has one vote', async () => {
    const { hall, acts, id, seat, note, settle, countBoth } = await paperHall(secrecy);
    await acts.cast(id, seat, 'yes');
    // Both tellers took the second paper for somebody else's.
    await countBoth(2, 1);
    await note();
    await note();
    const [conflict, ...more] = (await acts.detail(id)).conflicts;
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ name: '代表5', also: 'paper', notedBy: 'teller', settled: null });
    expect((await acts.detail(id)).board?.conflicts).toEqual({ n: 1, settled: 0 });
    expect((await refusalOf(acts.close(id))).code).toBe('ballot.conflict-open');
    expect((await refusalOf(settle(conflict?.id ?? '', hall.staff.teller))).code).toBe('access.denied');
    await settle(conflict?.id ?? '');
    expect((await refusalOf(settle(conflict?.id ?? ''))).code).toBe('ballot.conflict-unknown');
    // The count is taken up again: what was agreed on before no longer stands, and stays on record.
    expect((await acts.detail(id)).counts).toMatchObject([{ channel: 'paper', state: 'awaited' }]);
    expect((await refusalOf(acts.close(id))).code).toBe('ballot.count-missing');
    await countBoth(1, 1);
    await acts.close(id);
    expect((await acts.detail(id)).board?.tally).toEqual({ yes: 2, no: 1, abstain: 0 });
    const [inMinutes] = await server.app.get(ReadBallot, { strict: false }).forMinutes(hall.meetingId);
    expect(inMinutes?.ballot.conflicts).toEqual({ n: 1, settled: 1 });
    expect(inMinutes?.conflicts).toEqual([
      {
        ...{ name: '代**', household: '5号', also: 'paper', notedBy: 'teller' },
        settled: { reason: '以手机投的为准，纸票作废', by: 'chair' },
      },
    ]);
    expect((await acts.detail(id)).conflicts[0]?.settled).toEqual({
      reason: '以手机投的为准，纸票作废',
      by: 'chair',
    });
    // Of a secret ballot what tellers counted is in the one sum alone.
    const told = secrecy === 'named';
    const results = 'select voted, yes, no from counted_result where ballot_id = $1 order by at';
    expect(await sql(server.database.url, results, [id])).toEqual([
      { voted: 3, yes: told ? 2 : null, no: told ? 1 : null },
      { voted: 2, yes: told ? 1 : null, no: told ? 1 : null },
    ]);
  });

  test('over a list has its paper set aside under every option that it ticked', async () => {
    const { acts, id, seat, note, settle } = await paperHall(secrecy, ['路灯', '水渠', '广场']);
    const count = (who: 'first' | 'second', ticked: number, ticks: Record<string, number>) =>
      acts.countTicks(id, who, { ticked, abstain: 0, ticks });
    await acts.cast(id, seat, 'o1,o2');
    for (const who of ['first', 'second'] as const) await count(who, 3, { o1: 2, o2: 2, o3: 1 });
    await note();
    expect((await refusalOf(acts.close(id))).code).toBe('ballot.conflict-open');
    await settle((await acts.detail(id)).conflicts[0]?.id ?? '');
    expect((await acts.detail(id)).board).toMatchObject({ voted: 1, conflicts: { n: 1, settled: 1 } });
    // They differ once more over which paper it was.
    await count('second', 2, { o1: 1, o2: 1, o3: 1 });
    await count('first', 2, { o1: 2, o2: 1, o3: 1 });
    expect((await acts.detail(id)).counts).toMatchObject([{ state: 'disagree', round: 2 }]);
    for (const who of ['first', 'second'] as const) await count(who, 2, { o1: 1, o2: 1, o3: 1 });
    await acts.close(id);
    const { board, counts } = await acts.detail(id);
    expect(board).toMatchObject({
      voted: 3,
      tally: { ticked: 3, abstain: 0, ticks: { o1: 2, o2: 2, o3: 1 } },
      verdict: { base: 5, needed: 3, adopted: false },
    });
    const told = secrecy === 'named';
    expect(counts).toMatchObject([
      {
        state: 'settled',
        round: 3,
        result: told ? { ticked: 2, abstain: 0, ticks: { o1: 1, o2: 1, o3: 1 } } : null,
      },
    ]);
    const results = 'select voted, counts from counted_result where ballot_id = $1 order by at';
    expect(await sql(server.database.url, results, [id])).toEqual([
      { voted: 3, counts: told ? { ticked: 3, abstain: 0, o1: 2, o2: 2, o3: 1 } : null },
      { voted: 2, counts: told ? { ticked: 2, abstain: 0, o1: 1, o2: 1, o3: 1 } : null },
    ]);
  });

  test('is none as long as nothing of it is on record', async () => {
    const { note } = await paperHall(secrecy);
    expect((await refusalOf(note())).code).toBe('ballot.nothing-twice');
  });
});

describe('a unit that tries by phone although its vote is counted another way', () => {
  const hallOfTwoWays = async (secrecy: 'named' | 'secret') => {
    const channel = secrecy === 'secret' ? 'paper' : 'hands';
    const hall = await openHall(server, { eligible: 5, present: { phone: 2, [channel]: 3 } });
    const acts = ballotActs(server, hall);
    return { hall, acts, id: await acts.opened(secrecy), channel } as const;
  };

  test('is shown to the chair by name and cause, once, and keeps nothing open', async () => {
    const { hall, acts, id, channel } = await hallOfTwoWays('named');
    const [hand = ''] = hall.seats.hands;
    const [phone = '', own = ''] = hall.seats.phone;
    for (let i = 0; i < 2; i += 1)
      expect((await refusalOf(acts.cast(id, hand, 'no'))).code).toBe('ballot.votes-by-hand');
    await acts.help(id, phone, 'yes');
    expect((await refusalOf(acts.cast(id, phone, 'no'))).code).toBe('ballot.stale-revision');
    // An older change of mind that comes late is no attempt.
    await acts.cast(id, own, 'yes', { rev: 2 });
    expect((await refusalOf(acts.cast(id, own, 'no'))).code).toBe('ballot.stale-revision');
    const { attempts, conflicts } = await acts.detail(id);
    expect(conflicts).toEqual([]);
    expect(attempts.n).toBe(2);
    expect(attempts.units?.map(({ name, why }) => [name, why])).toEqual([
      [await nameOf(hand), 'byTellers'],
      [await nameOf(phone), 'helped'],
    ]);
    for (const who of ['first', 'second'] as const) await acts.count(id, who, 3, 0, 0, channel);
    await acts.close(id);
    expect((await acts.detail(id)).board?.tally).toEqual({ yes: 5, no: 0, abstain: 0 });
  });

  test('is only counted in a secret ballot, and no choice is kept', async () => {
    const { hall, acts, id } = await hallOfTwoWays('secret');
    await acts.cast(id, hall.seats.phone[0] ?? '', 'yes');
    for (const seat of [hall.seats.phone[0] ?? '', hall.seats.paper[0] ?? ''])
      await refusalOf(acts.cast(id, seat, 'no'));
    expect((await acts.detail(id)).attempts).toEqual({ n: 2, units: null });
    const kept = await sql(server.database.url, 'select * from ballot_attempt where ballot_id = $1', [id]);
    expect(kept.map((row) => Object.keys(row).sort())).toEqual(
      Array(2).fill(['at', 'ballot_id', 'entry_id', 'why']),
    );
  });
});

const nameOf = async (attendanceId: string) =>
  (
    await sql<{ name: string }>(server.database.url, 'select name from attendance where id = $1', [
      attendanceId,
    ])
  )[0]?.name;
