import { describe, expect, test } from '@jest/globals';
import { ballotActs, refusalOf } from '../factories/ballot.ts';
import { openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const server = await ownApp();

const paperHall = async (secrecy: 'named' | 'secret') => {
  const hall = await openHall(server, { eligible: 5, present: { phone: 2, paper: 3 } });
  const acts = ballotActs(server, hall);
  const id = await acts.opened(secrecy);
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

  test('is none as long as nothing of it is on record', async () => {
    const { note } = await paperHall(secrecy);
    expect((await refusalOf(note())).code).toBe('ballot.nothing-twice');
  });
});
