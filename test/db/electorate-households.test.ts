import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ballotApi, type Cast, type CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { rosterChangeApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { minutesApi } from '@yishiting/shared/minutes/minutes.contract.ts';
import { Database } from '../../server/src/database/database.ts';
import { freezeRoster } from '../../server/src/meetings/index.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { type Caller, refusal, refusalCode } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { answerOf, faultOf, ownSockets } from '../setup/socket.ts';

const place = await ownApp();
const office = await meetingOffice(place);
const sockets = ownSockets(place.url);

const csv = '姓名,户\n张大山,1号\n张小丽,1号\n王五,2号\n张小军,1 号';

/** Two households, the first with three members; with what their phones do. */
const village = async () => {
  const hall = await office.ready(1, { rule: 'VA-H' });
  await office.importRoster(hall.id, csv);
  const [, entryId = ''] = await office.entries(hall.id);
  const find = async (phone: Caller, text: string) =>
    phone.call(attendanceApi.whoAmI, { params: { code: hall.code }, query: { text } });
  const members = async () => (await office.roster(hall.id))[0]?.members ?? [];
  const memberId = async (name: string) => (await members()).find((m) => m.name === name)?.id ?? '';
  const claim = async (phone: Caller, name: string) => {
    const body = { entryId, personId: await memberId(name) };
    return phone.call(attendanceApi.claim, { params: { code: hall.code }, body });
  };
  const admit = (attendanceId: string) =>
    office.secretary.call(attendanceApi.admit, { params: { id: hall.id, attendanceId } });
  const comeIn = async (phone: Caller, name: string) =>
    admit((await claim(phone, name)).seats[0]?.attendanceId ?? '');
  const transfer = async (to: string, by: Caller = office.secretary) =>
    by.call(rosterChangeApi.transfer, {
      params: { id: hall.id },
      body: { personId: await memberId(to), reason: '户代表临时有事' },
    });
  const answer = (changeId: string, confirmed: boolean, by: Caller) =>
    by.call(rosterChangeApi.answer, { params: { id: hall.id, changeId }, body: { confirmed } });
  return { ...hall, entryId, find, members, memberId, claim, admit, comeIn, transfer, answer };
};

describe('a household', () => {
  test('is one unit with its members; the first of its lines stands for it on the list', async () => {
    const hall = await village();
    expect(await office.roster(hall.id)).toMatchObject([
      {
        name: '张大山',
        household: '1号',
        members: [{ name: '张大山' }, { name: '张小丽' }, { name: '张小军' }],
      },
      { name: '王五', household: '2号' },
    ]);
    expect((await office.board(hall.code)).attendance.eligible).toBe(2);
    const found = await hall.find(await office.phone(hall.code), '小丽');
    expect(found).toMatchObject([{ entryId: hall.entryId, household: '1号', name: '张**' }]);
  });

  test('keeps its members and their slips when the list comes again', async () => {
    const hall = await village();
    const before = await hall.members();
    await office.importRoster(hall.id, `${csv}\n张小梅,1号`);
    expect((await hall.members()).slice(0, 3)).toEqual(before);
    await hall.comeIn(await office.phone(hall.code), '张小丽');
    expect(await refusalCode(office.importRoster(hall.id, '姓名,户\n张大山,1号\n张小军,1号\n王五,2号'))).toBe(
      'meeting.roster-attended',
    );
  });

  test('is represented by who is let in first; the others watch, and are told who votes', async () => {
    const hall = await village();
    const [first, second] = [await office.phone(hall.code), await office.phone(hall.code)];
    const stay = await hall.comeIn(first, '张小丽');
    expect(stay).toMatchObject({ name: '张小丽', household: '1号' });
    const told = await refusal(hall.claim(second, '张大山'));
    expect([told.code, told.fault.params]).toEqual(['household.held', { holder: '张**' }]);
    expect((await hall.find(second, '大山'))[0]).toMatchObject({ holder: '张**', taken: true });
    expect(await hall.members()).toMatchObject([{ holder: false }, { holder: true }, { holder: false }]);
    // Also after who represents it went out: the vote does not lie about for the next.
    await office.secretary.call(attendanceApi.leave, { params: { id: hall.id, attendanceId: stay.id } });
    expect(await refusalCode(hall.claim(second, '张大山'))).toBe('household.held');
    const personIds = [await hall.memberId('张大山')];
    const byHand = { how: 'onsite', channel: 'hands', personIds } as const;
    expect(await refusalCode(office.checkIn(hall.id, [hall.entryId], byHand))).toBe('household.held');
    const [back] = await office.checkIn(hall.id, [hall.entryId]);
    expect(back?.name).toBe('张小丽');
  });

  test('claimed by two members at the same moment has one of them waiting', async () => {
    const hall = await village();
    const names = ['张大山', '张小丽', '张小军'];
    const outcomes = await Promise.allSettled(
      names.map(async (name) => hall.claim(await office.phone(hall.code), name)),
    );
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  test('does not pass to the bearer of a slip that was made out to another member', async () => {
    const hall = await village();
    const [slip] = await office.slips(hall.id, [hall.entryId]);
    expect(slip?.name).toBe('张大山');
    await hall.comeIn(await office.phone(hall.code), '张小丽');
    const use = async (token = '') =>
      (await office.phone(hall.code)).call(attendanceApi.slip, {
        params: { code: hall.code },
        body: { token },
      });
    expect(await refusalCode(use(slip?.token))).toBe('household.held');
    const [hers] = await office.slips(hall.id, [hall.entryId]);
    expect(hers?.name).toBe('张小丽');
    expect((await use(hers?.token)).seats).toMatchObject([{ name: '张小丽', state: 'present' }]);
  });
});

describe('the vote of a household passes to another member', () => {
  test('when one officer asks and another confirms; the first phone is out, both are on the sheet', async () => {
    const hall = await village();
    const officer = await office.staff(hall.id, 'officer', '赵干事');
    const [first, second] = [await office.phone(hall.code), await office.phone(hall.code)];
    expect(await refusalCode(hall.transfer('张大山'))).toBe('household.not-represented');
    await hall.comeIn(first, '张小丽');
    const [asked] = await hall.transfer('张大山');
    expect(asked).toMatchObject({
      kind: 'transfer',
      household: '1号',
      name: '张大山',
      from: '张小丽',
      mine: true,
      answer: null,
    });
    const id = asked?.id ?? '';
    expect(await refusalCode(hall.answer(id, true, office.secretary))).toBe('roster.change-own');
    expect(await refusalCode(hall.claim(second, '张大山'))).toBe('household.held');
    const [done] = await hall.answer(id, true, officer);
    expect(done?.answer).toMatchObject({ confirmed: true, by: '赵干事', hash: null });
    expect(await refusalCode(hall.answer(id, false, officer))).toBe('roster.change-answered');
    const look = () => first.call(attendanceApi.open, { params: { code: hall.code } });
    expect((await look()).seats).toMatchObject([{ state: 'left' }]);
    expect(await refusalCode(hall.claim(first, '张小丽'))).toBe('household.held');
    await hall.comeIn(second, '张大山');
    const sheet = await office.secretary.call(attendanceApi.list, { params: { id: hall.id } });
    expect(sheet.map(({ name, state }) => [name, state])).toEqual([
      ['张小丽', 'left'],
      ['张大山', 'present'],
    ]);
  });

  test('not when it was declined, and never twice at once', async () => {
    const hall = await village();
    const officer = await office.staff(hall.id, 'officer', '赵干事');
    await hall.comeIn(await office.phone(hall.code), '张小丽');
    const [one] = await hall.transfer('张大山');
    await hall.answer(one?.id ?? '', false, officer);
    expect(await refusalCode(hall.claim(await office.phone(hall.code), '张大山'))).toBe('household.held');
    const two = (await hall.transfer('张小军')).at(-1);
    const outcomes = await Promise.allSettled([1, 2].map(() => hall.answer(two?.id ?? '', true, officer)));
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(
      await sql(place.database.url, 'select seq from unit_holder where entry_id = $1', [hall.entryId]),
    ).toHaveLength(2);
  });

  test('with the vote that was given: it stays, the first phone cannot touch it, the second one can', async () => {
    const hall = await village();
    const officer = await office.staff(hall.id, 'officer', '赵干事');
    const [first, second] = [await office.phone(hall.code), await office.phone(hall.code)];
    const stay = await hall.comeIn(first, '张小丽');
    await office.checkIn(hall.id, [(await office.entries(hall.id))[2] ?? ''], { channel: 'helped' });
    const open = await office.discuss(hall.id);
    const cast = async (by: Caller, ballotId: string, vote: Omit<Cast, 'op'>, op = randomUUID()) =>
      (await sockets(by)).ask<CastReceipt>('cast', { ballotId, op, ...vote });
    const close = (id: string) => office.secretary.call(ballotApi.close, { params: { id } });
    const watch = await sockets(first);
    await watch.ask('join', { code: hall.code });
    const mine = { attendanceId: stay.id, choice: 'yes', rev: 1 } as const;
    const before = await open('路灯电费按用电量分摊');
    answerOf(await cast(first, before.id, mine));
    await close(before.id);
    const { id } = await open('路灯电费按户分摊');
    const op = randomUUID();
    answerOf(await cast(first, id, mine, op));
    const [asked] = await hall.transfer('张小军');
    await hall.answer(asked?.id ?? '', true, officer);
    expect(await watch.heard('displaced')).toEqual({ attendanceId: stay.id });
    for (const again of [op, randomUUID()])
      expect(faultOf(await cast(first, id, { ...mine, rev: 2 }, again))).toBe('ballot.not-entitled');
    const seat = await hall.comeIn(second, '张小军');
    const [seen] = (await second.call(attendanceApi.open, { params: { code: hall.code } })).seats;
    expect(seen?.ballot).toMatchObject({ voted: true, choice: 'yes', rev: 1, refusal: null });
    answerOf(await cast(second, id, { attendanceId: seat.id, choice: 'no', rev: 2 }));
    await close(id);
    const { ballots } = await office.secretary.call(minutesApi.record, { params: { id: hall.id } });
    // Not the first line of the household: who gave the vote that counts.
    expect(ballots.map(({ roll }) => roll)).toEqual([
      [{ name: '张小丽', household: '1号', choice: 'yes', channel: 'phone' }],
      [{ name: '张小军', household: '1号', choice: 'no', channel: 'phone' }],
    ]);
  });
});

describe('a household that was left off the frozen list', () => {
  test('comes to it with all its members, hashed with them, and nobody is added behind', async () => {
    const hall = await village();
    const officer = await office.staff(hall.id, 'officer', '赵干事');
    const { hash } = await place.app.get(Database).write((em) => freezeRoster(em, hall.id));
    const add = (others: string[], household = '3号') =>
      office.secretary.call(rosterChangeApi.add, {
        params: { id: hall.id },
        body: { name: '李大爷', household, others, reason: '漏登' },
      });
    expect(await refusalCode(add(['李 大爷']))).toBe('request.invalid');
    expect(await refusalCode(add(['李小妹'], '1 号'))).toBe('roster.on-list');
    const [asked] = await add(['李小妹', '李小弟']);
    expect(asked).toMatchObject({ name: '李大爷', members: ['李大爷', '李小妹', '李小弟'] });
    await hall.answer(asked?.id ?? '', true, officer);
    const line = '3\t3号\t李大爷\t\t\t李大爷\t李小妹\t李小弟\n';
    const chained = createHash('sha256').update(`${hash}\n${line}`).digest('hex');
    expect((await office.board(hall.code)).roster?.hash).toBe(chained);
    const [, , added] = await office.roster(hall.id);
    expect(added).toMatchObject({ household: '3号', members: [{}, { name: '李小妹' }, { name: '李小弟' }] });
    const phone = await office.phone(hall.code);
    const personId = added?.members?.[1]?.id ?? '';
    const body = { entryId: added?.id ?? '', personId };
    const seat = await phone.call(attendanceApi.claim, { params: { code: hall.code }, body });
    expect((await hall.admit(seat.seats[0]?.attendanceId ?? '')).name).toBe('李小妹');
    const behind = sql(
      place.database.url,
      "insert into roster_person (entry_id, ordinal, name) values ($1, 4, '外人')",
      [added?.id],
    );
    await expect(behind).rejects.toThrow('frozen');
  });
});
