import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ballotApi, type CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { proxyApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { minutesApi } from '@yishiting/shared/minutes/minutes.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { refusal, refusalCode } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { answerOf, faultOf, ownSockets } from '../setup/socket.ts';

const place = await ownApp();
const office = await meetingOffice(place);
const sockets = ownSockets(place.url);

/** A hall of 20 units; `together`: how many of the first lines live in household 1. */
const hallOf = async (rule: 'CMA' | 'OWN-G' | 'VRA', together = 0) => {
  const hall = await office.ready(1, { rule });
  const area = rule === 'OWN-G' ? ',89.50' : '';
  const lines = Array.from({ length: 20 }, (_, i) => `成员${i + 1},${i < together ? 1 : i + 1}号${area}`);
  await office.importRoster(hall.id, [`姓名,户${area && ',面积'}`, ...lines].join('\n'));
  const entries = await office.entries(hall.id);
  const entry = (n: number) => entries[n] ?? '';
  const register = (holder: number | string, ...papers: (readonly [number, string])[]) => {
    const body: Body<typeof proxyApi.register> = {
      holder: typeof holder === 'string' ? { name: holder } : { entryId: entry(holder) },
      papers: papers.map(([n, number]) => ({ entryId: entry(n), number })),
    };
    return office.secretary.call(proxyApi.register, { params: { id: hall.id }, body });
  };
  const list = () => office.secretary.call(proxyApi.list, { params: { id: hall.id } });
  const sheet = () => office.secretary.call(attendanceApi.list, { params: { id: hall.id } });
  const attendance = async () => (await office.board(hall.code)).attendance;
  return { ...hall, entries, entry, register, list, sheet, attendance };
};

describe('a proxy paper', () => {
  test('is registered for each unit, listed with its holder, and counts', async () => {
    const hall = await hallOf('CMA', 4);
    await office.checkIn(hall.id, [hall.entry(1)]);
    const rows = await hall.register(1, [2, '委字1号'], [3, '委字2号']);
    expect(rows).toMatchObject([
      {
        name: '成员2',
        how: 'proxy',
        channel: 'proxy',
        state: 'present',
        proxy: { number: '委字1号', holder: '成员1' },
      },
      { name: '成员3', proxy: { number: '委字2号', holder: '成员1' } },
    ]);
    expect(await hall.list()).toMatchObject([
      {
        number: '委字1号',
        principal: { name: '成员2', household: '1号' },
        holder: { name: '成员1', household: '1号' },
        counts: true,
      },
      { number: '委字2号', counts: true },
    ]);
    expect(await hall.attendance()).toMatchObject({ present: 3, proxies: 2 });
    expect((await hall.sheet()).filter((row) => row.proxy)).toHaveLength(2);
    const minutes = await office.secretary.call(minutesApi.record, { params: { id: hall.id } });
    expect(minutes.attendance.people.map((p) => p.proxy?.number ?? null)).toEqual([
      null,
      '委字1号',
      '委字2号',
    ]);
  });

  test('stands for one unit: its number is taken once, and a batch with a fault registers nothing', async () => {
    const hall = await hallOf('CMA', 4);
    await office.checkIn(hall.id, [hall.entry(1)]);
    await hall.register(1, [2, '1']);
    const again = await refusal(hall.register(1, [3, '2'], [4, '1']));
    expect([again.code, again.fault.params]).toEqual(['proxy.paper-used', { number: '1' }]);
    expect(await refusalCode(hall.register(1, [3, '2'], [4, '2']))).toBe('proxy.paper-used');
    expect(await hall.list()).toHaveLength(1);
    expect(await refusalCode(hall.register(1, [2, '3']))).toBe('attendance.unit-present');
    expect(await hall.list()).toHaveLength(1);
  });

  test('is held by a member of the same household who is here in person', async () => {
    const hall = await hallOf('CMA', 3);
    expect(await refusalCode(hall.register(1, [2, '1']))).toBe('proxy.holder-absent');
    await office.checkIn(hall.id, [hall.entry(1), hall.entry(4)]);
    expect(await refusalCode(hall.register(4, [2, '1']))).toBe('proxy.other-household');
    expect(await refusalCode(hall.register('外人', [2, '1']))).toBe('proxy.other-household');
    expect(await refusalCode(hall.register(1, [1, '1']))).toBe('request.invalid');
    await hall.register(1, [2, '1']);
    // Who is represented represents nobody.
    expect(await refusalCode(hall.register(2, [3, '2']))).toBe('proxy.holder-absent');
  });

  test('of an owner may be an agent’s; where the rule knows none, there is none', async () => {
    const owners = await hallOf('OWN-G');
    await owners.register('张律师', [1, '1'], [2, '2'], [3, '3']);
    expect(await owners.attendance()).toMatchObject({ present: 3, counted: 3, proxies: 3 });
    expect((await refusal(owners.register('张律师', [4, '4']))).fault).toMatchObject({
      code: 'proxy.too-many',
      params: { holder: '张律师', held: 3, most: 3 },
    });
    await owners.register('李律师', [4, '4']);
    const representatives = await hallOf('VRA');
    await office.checkIn(representatives.id, [representatives.entry(1)]);
    expect(await refusalCode(representatives.register(1, [2, '1']))).toBe('attendance.proxy-not-allowed');
  });

  test('is one of three, also when two officers register at the same moment', async () => {
    const hall = await hallOf('CMA', 9);
    await office.checkIn(hall.id, [hall.entry(1)]);
    expect(await refusalCode(hall.register(1, [2, '2'], [3, '3'], [4, '4'], [5, '5']))).toBe(
      'proxy.too-many',
    );
    const outcomes = await Promise.allSettled([2, 3, 4, 5, 6].map((n) => hall.register(1, [n, `${n}`])));
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(3);
    expect(await hall.attendance()).toMatchObject({ present: 4, proxies: 3 });
  });

  test('goes with its holder, and is registered anew when the holder is back', async () => {
    const hall = await hallOf('CMA', 3);
    const [holder] = await office.checkIn(hall.id, [hall.entry(1)]);
    const [row] = await hall.register(1, [2, '1']);
    const params = { id: hall.id, attendanceId: holder?.id ?? '' };
    await office.secretary.call(attendanceApi.leave, { params });
    expect(await hall.attendance()).toMatchObject({ present: 0, proxies: 0 });
    expect(await hall.list()).toMatchObject([{ counts: false }]);
    await office.secretary.call(attendanceApi.admit, { params });
    const back = { id: hall.id, attendanceId: row?.id ?? '' };
    expect(await refusalCode(office.secretary.call(attendanceApi.admit, { params: back }))).toBe(
      'proxy.register-again',
    );
    await hall.register(1, [2, '1']);
    expect(await hall.attendance()).toMatchObject({ present: 2, proxies: 1 });
    expect(await hall.list()).toHaveLength(1);
  });

  test('puts the unit on the holder’s phone, on whichever it is', async () => {
    const hall = await hallOf('CMA', 3);
    const [first, second] = [await office.phone(hall.code), await office.phone(hall.code)];
    const come = async (phone: typeof first) => {
      const [slip] = await office.slips(hall.id, [hall.entry(1)]);
      const body = { token: slip?.token ?? '' };
      return phone.call(attendanceApi.slip, { params: { code: hall.code }, body });
    };
    const seats = async (phone: typeof first) =>
      (await phone.call(attendanceApi.open, { params: { code: hall.code } })).seats.map((s) => [
        s.name,
        s.proxy ?? false,
      ]);
    await come(first);
    await hall.register(1, [2, '1']);
    const both = [
      ['成员1', false],
      ['成员2', true],
    ];
    expect((await seats(first)).sort()).toEqual(both);
    await come(second);
    expect((await seats(second)).sort()).toEqual(both);
    expect(await seats(first)).toEqual([]);
  });

  test('is voted by on the holder’s phone, each unit once, and named with its own vote', async () => {
    const hall = await hallOf('CMA', 3);
    await office.checkIn(hall.id, hall.entries.slice(4, 15));
    const phone = await office.phone(hall.code);
    const [slip] = await office.slips(hall.id, [hall.entry(1)]);
    const token = slip?.token ?? '';
    await phone.call(attendanceApi.slip, { params: { code: hall.code }, body: { token } });
    await hall.register(1, [2, '1'], [3, '2']);
    const open = await office.discuss(hall.id);
    const ballot = await open('路灯电费按户分摊');
    const look = async () =>
      (await phone.call(attendanceApi.open, { params: { code: hall.code } })).seats.toSorted((a, b) =>
        a.name.localeCompare(b.name),
      );
    const [own, one, other] = await look();
    const line = await sockets(phone);
    const cast = (seat: typeof own, choice: 'yes' | 'no', rev = 1, op = randomUUID()) =>
      line.ask<CastReceipt>('cast', {
        ...{ ballotId: ballot.id, attendanceId: seat?.attendanceId, choice, rev, op },
      });
    const op = randomUUID();
    const first = answerOf(await cast(own, 'yes'));
    expect(answerOf(await cast(one, 'no', 1, op))).toEqual(answerOf(await cast(one, 'no', 1, op)));
    expect(answerOf(await cast(other, 'yes')).number).not.toBe(first.number);
    expect(faultOf(await cast(one, 'yes', 1))).toBe('ballot.stale-revision');
    answerOf(await cast(one, 'yes', 2));
    expect((await look()).map((seat) => seat.ballot?.choice)).toEqual(['yes', 'yes', 'yes']);
    // Another phone with the number of a seat votes for nobody.
    const stranger = await sockets(await office.phone(hall.code));
    const stolen = { ballotId: ballot.id, attendanceId: other?.attendanceId, choice: 'no', rev: 9 };
    expect(faultOf(await stranger.ask('cast', { ...stolen, op: randomUUID() }))).toBe('ballot.not-entitled');
    // By the staff afterwards it is still the same unit.
    const officer = await office.staff(hall.id, 'officer', '赵干事');
    const helped = officer.call(ballotApi.help, {
      params: { id: ballot.id },
      body: {
        op: randomUUID(),
        attendanceId: other?.attendanceId ?? '',
        choice: 'no',
        witness: '王证人',
        consent: true,
      },
    });
    expect(await refusalCode(helped)).toBe('ballot.already-voted');
    const votes = await sql(
      place.database.url,
      `select e.name, v.choice, v.rev, v.channel from current_vote v join roster_entry e on e.id = v.entry_id
       where v.ballot_id = $1 order by e.ordinal`,
      [ballot.id],
    );
    expect(votes).toEqual([
      { name: '成员1', choice: 'yes', rev: 1, channel: 'phone' },
      { name: '成员2', choice: 'yes', rev: 2, channel: 'proxy' },
      { name: '成员3', choice: 'yes', rev: 1, channel: 'proxy' },
    ]);
  });

  test('stays on record: it is neither changed nor erased', async () => {
    await expect(sql(place.database.url, 'delete from proxy_paper')).rejects.toThrow('record');
    await expect(sql(place.database.url, "update proxy_paper set number = '9'")).rejects.toThrow('record');
  });
});
