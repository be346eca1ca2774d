import { describe, expect, test } from '@jest/globals';
import { BallotsModule, ReadBallot } from '../../server/src/ballots/index.ts';
import { Database } from '../../server/src/database/database.ts';
import { ImportRoster } from '../../server/src/meetings/roster/import-roster.ts';
import { ballotActs, refusalOf } from '../factories/ballot.ts';
import { openHall } from '../factories/hall.ts';
import { csvOf } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const server = await ownApp();

describe('opening a ballot', () => {
  test('is refused below quorum, and says how many are missing', async () => {
    const hall = await openHall(server, { eligible: 45, present: { phone: 20, hands: 9 } });
    const acts = ballotActs(server, hall);
    const { id } = await acts.propose('每户每年20元');
    const { code, details } = await refusalOf(acts.open(id));
    expect({ code, params: details.params }).toEqual({
      code: 'ballot.no-quorum',
      params: { needed: 30, counted: 29, base: 29, pass: 15 },
    });
    expect((await acts.detail(id)).state).toBe('draft');
  });

  test('freezes who may vote: somebody who comes later may not', async () => {
    const hall = await openHall(server, { eligible: 6, present: { phone: 5 } });
    const acts = ballotActs(server, hall);
    const seat = hall.seats.phone[0] ?? '';
    const away = "update attendance set state = 'left' where id = $1";
    await sql(server.database.url, away, [seat]);
    const id = await acts.opened();
    await sql(server.database.url, "update attendance set state = 'present' where id = $1", [seat]);
    expect((await refusalOf(acts.cast(id, seat, 'yes'))).code).toBe('ballot.not-entitled');
    expect((await acts.detail(id)).board?.entitled).toBe(4);
  });

  test.each([
    { remoteCounts: true, entitled: 5 },
    { remoteCounts: false, entitled: 4 },
  ])(
    'lets who takes part from afar vote only where the rule does: %j',
    async ({ remoteCounts, entitled }) => {
      const hall = await openHall(server, { eligible: 6, present: { phone: 5 }, remoteCounts });
      const seat = hall.seats.phone[0] ?? '';
      await sql(server.database.url, "update attendance set how = 'online' where id = $1", [seat]);
      const acts = ballotActs(server, hall);
      const id = await acts.opened();
      expect((await acts.detail(id)).board?.entitled).toBe(entitled);
      const vote = acts.cast(id, seat, 'yes');
      if (remoteCounts) expect(await vote).toHaveProperty('number');
      else expect((await refusalOf(vote)).code).toBe('ballot.not-entitled');
    },
  );

  test('freezes the roster: no list is taken in from then on', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const lists = server.app.get(ImportRoster);
    const list = { csv: csvOf(4), dryRun: true };
    expect(await lists.execute(hall.staff.chair, hall.meetingId, list)).toMatchObject({ accepted: 4 });
    await ballotActs(server, hall).opened();
    for (const dryRun of [true, false]) {
      const late = lists.execute(hall.staff.chair, hall.meetingId, { ...list, dryRun });
      expect((await refusalOf(late)).code).toBe('meeting.roster-frozen');
    }
    const units = 'select 1 from roster_entry where meeting_id = $1';
    expect(await sql(server.database.url, units, [hall.meetingId])).toHaveLength(3);
  });

  test('is refused while another ballot of the meeting is open, and a second time', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const second = await acts.propose('第二个动议');
    const id = await acts.opened();
    expect((await refusalOf(acts.open(second.id))).code).toBe('ballot.another-open');
    expect((await refusalOf(acts.open(id))).code).toBe('ballot.not-draft');
  });

  test('is the chair\u2019s alone', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const { id } = await ballotActs(server, hall).propose('动议');
    const usurped = ballotActs(server, { ...hall, staff: { ...hall.staff, chair: hall.staff.teller } });
    expect((await refusalOf(usurped.open(id))).code).toBe('access.denied');
  });
});

describe('a motion', () => {
  test('is not put to the vote in a mediation', async () => {
    const hall = await openHall(server, {
      rule: 'CONS',
      kind: 'mediation',
      eligible: 2,
      present: { phone: 2 },
    });
    const acts = ballotActs(server, hall);
    expect((await refusalOf(acts.propose('由502室赔偿6000元'))).code).toBe('ballot.not-for-mediation');
  });

  test('that was decided comes back only amended', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const { id } = await acts.propose('每户每年20元');
    const twin = await acts.propose('每户每年20元！');
    await acts.open(id);
    await acts.close(id);
    expect((await refusalOf(acts.propose('每户每年 20元。'))).code).toBe('ballot.same-motion');
    expect((await refusalOf(acts.open(twin.id))).code).toBe('ballot.same-motion');
    expect((await acts.propose('每户每年12元', 'named', id)).amends).toBe(id);
  });

  test('whose ballot was void may be voted again, and both stay on record', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const { id } = await acts.propose('每户每年20元');
    await acts.open(id);
    await acts.cast(id, hall.seats.phone[0] ?? '', 'yes');
    await acts.void(id, '投影中断');
    const again = await acts.propose('每户每年20元');
    expect(again.id).not.toBe(id);
    const voided = await acts.detail(id);
    expect(voided.board).toMatchObject({
      state: 'voided',
      voidReason: '投影中断',
      tally: null,
      verdict: null,
    });
    expect(
      await sql(server.database.url, 'select 1 from cast_event where ballot_id = $1', [id]),
    ).toHaveLength(1);
  });
});

describe('who leaves while the ballot is open', () => {
  test('stays in the base, and the result says how many went and whether enough are left', async () => {
    const hall = await openHall(server, { eligible: 6, present: { phone: 5 } });
    const acts = ballotActs(server, hall);
    const id = await acts.opened();
    await acts.cast(id, hall.seats.phone[4] ?? '', 'yes');
    await sql(server.database.url, "update attendance set state = 'left' where id = any($1)", [
      hall.seats.phone.slice(0, 2),
    ]);
    await acts.close(id);
    const verdict = (await acts.detail(id)).board?.verdict;
    expect(verdict).toMatchObject({ quorate: true, base: 5 });
    expect(verdict?.steps).toContainEqual({
      key: 'explain.heads.left-below',
      params: { left: 2, here: 3 },
      article: null,
    });
  });
});

describe('the number of a vote', () => {
  test('counts what was opened, in that order: a motion that was rewritten first is still vote 1, a void one keeps its number', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const [dropped, first] = [await acts.propose('每户每年20元'), await acts.propose('每户每年12元')];
    const number = async (id: string) => (await acts.detail(id)).board?.number;
    await acts.open(first.id);
    expect(await number(first.id)).toBe(1);
    await acts.void(first.id, '投影中断');
    await acts.open(dropped.id);
    await acts.close(dropped.id);
    const third = await acts.propose('每户每年10元');
    await acts.open(third.id);
    expect(await Promise.all([first, dropped, third].map(({ id }) => number(id)))).toEqual([1, 2, 3]);
    const board = server.app.select(BallotsModule).get(ReadBallot);
    expect((await board.onBoard(server.app.get(Database).reader(), hall.meetingId))?.number).toBe(3);
    const minutes = await board.forMinutes(hall.meetingId);
    expect(minutes.map(({ ballot }) => [ballot.number, ballot.motion.zh])).toEqual([
      [1, '每户每年12元'],
      [2, '每户每年20元'],
      [3, '每户每年10元'],
    ]);
  });
});

describe('declaring an earlier ballot void', () => {
  test('does not interrupt the one that is open', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const earlier = await acts.opened();
    await acts.close(earlier);
    await acts.opened();
    await acts.void(earlier, '名单有误');
    const step = 'select step from meeting where id = $1';
    expect(await sql(server.database.url, step, [hall.meetingId])).toEqual([{ step: 'ballot' }]);
  });
});

describe('somebody who recuses', () => {
  test('is named with the reason to all the staff, not only to who entered it', async () => {
    const hall = await openHall(server, { eligible: 4, present: { phone: 4 } });
    const acts = ballotActs(server, hall);
    const [seat = ''] = hall.seats.phone;
    const { id } = await acts.propose('分摊方案');
    expect((await acts.detail(id)).recusals).toEqual([]);
    await acts.recuse(id, seat);
    await acts.open(id);
    const expected = [{ attendanceId: seat, reason: '与申请人有亲属关系', name: expect.anything() }];
    for (const reader of [hall.staff.chair, hall.staff.teller, hall.staff.recorder]) {
      const [seen] = await server.app.get(ReadBallot).list(reader, hall.meetingId);
      expect(seen?.recusals).toMatchObject(expected);
    }
  });

  test('may not vote and stays in the base', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const [recused = '', ...others] = hall.seats.phone;
    const { id } = await acts.propose('动议');
    await acts.recuse(id, recused);
    await acts.open(id);
    expect((await refusalOf(acts.cast(id, recused, 'yes'))).code).toBe('ballot.recused');
    await acts.cast(id, others[0] ?? '', 'yes');
    await acts.close(id);
    expect((await acts.detail(id)).board?.verdict).toMatchObject({
      base: 3,
      needed: 2,
      yes: 1,
      adopted: false,
    });
  });

  test('stays so after leaving the hall and coming back', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const [recused = ''] = hall.seats.phone;
    const { id } = await acts.propose('动议');
    await acts.recuse(id, recused);
    await sql(server.database.url, "update attendance set state = 'left' where id = $1", [recused]);
    await sql(
      server.database.url,
      `insert into attendance (meeting_id, entry_id, name, household, how, channel, state)
       select meeting_id, entry_id, name, household, how, channel, 'present' from attendance where id = $1`,
      [recused],
    );
    await acts.open(id);
    const electors = 'select 1 from ballot_elector where ballot_id = $1 and recused';
    expect(await sql(server.database.url, electors, [id])).toHaveLength(1);
  });
});

describe('the record', () => {
  test('cannot be rewritten, not even by a query of ours', async () => {
    const hall = await openHall(server, { eligible: 3, present: { phone: 3 } });
    const acts = ballotActs(server, hall);
    const id = await acts.opened();
    await acts.cast(id, hall.seats.phone[0] ?? '', 'yes');
    for (const change of [
      "update cast_event set choice = 'no'",
      'delete from cast_event',
      'truncate cast_event cascade',
    ])
      await expect(sql(server.database.url, change)).rejects.toThrow(/rows are only appended/);
  });
});
