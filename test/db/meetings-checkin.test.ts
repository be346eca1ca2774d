import { describe, expect, test } from '@jest/globals';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { proxyApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { type Caller, caller, refusal, refusalCode } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const place = await ownApp();
const office = await meetingOffice(place);
const hall = await office.ready(30);

let used = 0;
/** Somebody of the roster that no other test has touched. */
const fresh = () => {
  used += 1;
  return hall.entries[used] ?? '';
};
const params = () => ({ code: hall.code });
const claim = (phone: Caller, entryId: string) =>
  phone.call(attendanceApi.claim, { params: params(), body: { entryId } });
const useSlip = (phone: Caller, token: string, how?: 'online') =>
  phone.call(attendanceApi.slip, { params: params(), body: { token, how } });
const tokenFor = async (entryId: string) => (await office.slips(hall.id, [entryId]))[0]?.token ?? '';
const look = (phone: Caller) => phone.call(attendanceApi.open, { params: params() });
const act = (route: 'admit' | 'refuse' | 'leave', attendanceId: string, by: Caller = office.secretary) =>
  by.call(attendanceApi[route], { params: { id: hall.id, attendanceId } });
const onlySeat = (view: { seats: { attendanceId: string }[] }) => view.seats[0]?.attendanceId ?? '';

describe('the code of the hall alone', () => {
  test('lets one watch, and nothing else', async () => {
    const before = (await look(await office.phone(hall.code))).board.attendance;
    const phone = caller(place.url);
    const view = await look(phone);
    expect(phone.cookie()).toMatch(/^yishiting=/);
    expect(view.seats).toEqual([]);
    expect(view.board.attendance).toEqual(before);
    const id = hall.id;
    const body = { attendanceId: id };
    expect(await refusalCode(phone.call(attendanceApi.list, { params: { id } }))).toBe('access.denied');
    const entryIds = [hall.entries[1] ?? ''];
    const checkIn = { entryIds, how: 'onsite', channel: 'phone' } as const;
    expect(await refusalCode(phone.call(attendanceApi.checkIn, { params: { id }, body: checkIn }))).toBe(
      'access.denied',
    );
    expect(await refusalCode(act('admit', body.attendanceId, phone))).toBe('access.denied');
  });

  test('is needed: other six digits open nothing', async () => {
    const other = String((Number(hall.code) + 1) % 1_000_000).padStart(6, '0');
    expect(await refusalCode(caller(place.url).call(attendanceApi.open, { params: { code: other } }))).toBe(
      'meeting.not-found',
    );
    expect(
      await refusalCode(caller(place.url).call(attendanceApi.open, { params: { code: '12345x' } })),
    ).toBe('request.invalid');
  });

  test('is not found by trying: after so many wrong codes the right one opens nothing either', async () => {
    const phone = await office.phone(hall.code);
    const open = (code: string) => phone.call(attendanceApi.open, { params: { code } });
    for (let i = 0; i < 30; i += 1) await open(String(i).padStart(6, '0')).catch(() => undefined);
    expect(await refusalCode(open('000030'))).toBe('request.too-many');
    expect(await refusalCode(open(hall.code))).toBe('request.too-many');
    // The others in the hall notice nothing, not even those who come in from the same address.
    expect((await look(await office.phone(hall.code))).meetingId).toBe(hall.id);
  });

  test('does not let a browser without session claim or use a slip', async () => {
    expect(await refusalCode(claim(caller(place.url), fresh()))).toBe('session.required');
    expect(await refusalCode(useSlip(caller(place.url), 'x'.repeat(22)))).toBe('session.required');
  });
});

describe('saying who one is', () => {
  test('shows masked names, twenty at most, and who is taken', async () => {
    const phone = await office.phone(hall.code);
    const find = (text: string) => phone.call(attendanceApi.whoAmI, { params: params(), query: { text } });
    const many = await find('村民');
    expect(many).toHaveLength(20);
    expect(new Set(many.map((p) => p.name))).toEqual(new Set(['村**']));
    const [one] = await find('7 号');
    expect(one).toEqual({ entryId: hall.entries[7], household: '7号', name: '村**', taken: false });
    expect(await find('%')).toEqual([]);
    expect(
      await refusalCode(phone.call(attendanceApi.whoAmI, { params: params(), query: { text: ' ' } })),
    ).toBe('request.invalid');
  });

  test('is slowed down when somebody copies the list', async () => {
    const phone = await office.phone(hall.code);
    const find = (text: string) => phone.call(attendanceApi.whoAmI, { params: params(), query: { text } });
    for (let i = 0; i < 30; i += 1) await find(`${i}号`);
    expect(await refusalCode(find('村'))).toBe('request.too-many');
  });

  test('leads to the waiting room, and an officer lets one in', async () => {
    const phone = await office.phone(hall.code);
    const waiting = await claim(phone, fresh());
    expect(waiting.seats).toMatchObject([{ state: 'waiting', guest: false, ballot: null }]);
    const row = await act('admit', onlySeat(waiting));
    expect(row).toMatchObject({ state: 'present', how: 'onsite', channel: 'phone' });
    expect((await look(phone)).seats).toMatchObject([{ state: 'present' }]);
  });

  test('unmasks no name of the roster: only who was let in is called by theirs', async () => {
    const [entry, phone] = [fresh(), await office.phone(hall.code)];
    const waiting = await claim(phone, entry);
    const names = async () => (await look(phone)).seats.map((seat) => seat.name);
    expect(waiting.seats.map((seat) => seat.name)).toEqual(['村**']);
    await act('refuse', onlySeat(waiting));
    expect(await names()).toEqual(['村**']);
    await act('admit', onlySeat(await claim(phone, entry)));
    expect(await names()).toEqual([expect.stringMatching(/^村民/)]);
  });

  test('twice is once, and for somebody else’s unit it is refused', async () => {
    const [entry, phone] = [fresh(), await office.phone(hall.code)];
    const first = await claim(phone, entry);
    expect((await claim(phone, entry)).seats).toEqual(first.seats);
    const other = await office.phone(hall.code);
    expect(await refusalCode(claim(other, entry))).toBe('attendance.unit-waiting');
    await act('admit', onlySeat(first));
    expect(await refusalCode(claim(other, entry))).toBe('attendance.unit-present');
    expect((await look(other)).seats).toEqual([]);
  });

  test('from two phones at once lets one of them wait', async () => {
    const entry = fresh();
    const phones = await Promise.all([office.phone(hall.code), office.phone(hall.code)]);
    const outcomes = await Promise.allSettled(phones.map((phone) => claim(phone, entry)));
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('for a stranger’s entry, of another meeting, is refused', async () => {
    const elsewhere = await office.ready(1);
    const phone = await office.phone(hall.code);
    expect(await refusalCode(claim(phone, elsewhere.entries[1] ?? ''))).toBe('attendance.not-found');
  });

  test('one phone carries several voters, but not the village', async () => {
    const large = await office.ready(12);
    const phone = await office.phone(large.code);
    const take = (entryId: string) =>
      phone.call(attendanceApi.claim, { params: { code: large.code }, body: { entryId } });
    for (const entry of large.entries.slice(1, 11)) await take(entry);
    expect(await refusalCode(take(large.entries[11] ?? ''))).toBe('attendance.too-many-seats');
  });

  test('after being turned away one may ask again', async () => {
    const [entry, phone] = [fresh(), await office.phone(hall.code)];
    const { seats } = await claim(phone, entry);
    await act('refuse', seats[0]?.attendanceId ?? '');
    expect((await look(phone)).seats).toMatchObject([{ state: 'refused' }]);
    expect((await claim(phone, entry)).seats).toMatchObject([{ state: 'waiting' }]);
  });
});

describe('a personal slip', () => {
  test('lets in at once, and once', async () => {
    const [entry, phone] = [fresh(), await office.phone(hall.code)];
    const token = await tokenFor(entry);
    expect((await useSlip(phone, token)).seats).toMatchObject([{ state: 'present' }]);
    expect(await refusalCode(useSlip(await office.phone(hall.code), token))).toBe('attendance.slip-used');
    // The answer was lost on the way; the same phone sends it again.
    expect((await useSlip(phone, token)).seats).toMatchObject([{ state: 'present' }]);
  });

  test('photographed and used by two at once lets one in', async () => {
    const token = await tokenFor(fresh());
    const phones = await Promise.all([office.phone(hall.code), office.phone(hall.code)]);
    const outcomes = await Promise.allSettled(phones.map((phone) => useSlip(phone, token)));
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('printed anew ends the one before', async () => {
    const entry = fresh();
    const [old, current] = [await tokenFor(entry), await tokenFor(entry)];
    const phone = await office.phone(hall.code);
    expect(await refusalCode(useSlip(phone, old))).toBe('attendance.slip-unknown');
    expect((await useSlip(phone, current)).seats).toHaveLength(1);
  });

  test('opens no other meeting', async () => {
    const other = await office.ready(1);
    const token = await tokenFor(fresh());
    const phone = await office.phone(other.code);
    const body = { token };
    expect(await refusalCode(phone.call(attendanceApi.slip, { params: { code: other.code }, body }))).toBe(
      'attendance.slip-unknown',
    );
  });

  test('proves more than a claim: the true person takes over the seat', async () => {
    const [entry, impostor, person] = [fresh(), await office.phone(hall.code), await office.phone(hall.code)];
    await claim(impostor, entry);
    const view = await useSlip(person, await tokenFor(entry));
    expect(view.seats).toMatchObject([{ state: 'present' }]);
    expect((await look(impostor)).seats).toEqual([]);
  });

  test('opens the seat on a second phone, and the first only watches', async () => {
    const [entry, first, second] = [fresh(), await office.phone(hall.code), await office.phone(hall.code)];
    const before = await useSlip(first, await tokenFor(entry));
    const after = await useSlip(second, await tokenFor(entry));
    expect(onlySeat(after)).toBe(onlySeat(before));
    expect((await look(first)).seats).toEqual([]);
  });
});

describe('officers at the door', () => {
  test('two who admit the same person at once leave one present', async () => {
    const [entry, phone] = [fresh(), await office.phone(hall.code)];
    const seat = onlySeat(await claim(phone, entry));
    const other = await office.staff(hall.id, 'officer');
    const rows = await Promise.all([act('admit', seat), act('admit', seat, other)]);
    expect(rows.map((r) => [r.id, r.state])).toEqual([
      [seat, 'present'],
      [seat, 'present'],
    ]);
    const stays = await sql(
      place.database.url,
      "select 1 from attendance where entry_id = $1 and state = 'present'",
      [entry],
    );
    expect(stays).toHaveLength(1);
  });

  test('two who check in the same unit by hand at once: one is told that it is present', async () => {
    const entry = fresh();
    const outcomes = await Promise.allSettled([
      office.checkIn(hall.id, [entry]),
      office.checkIn(hall.id, [entry]),
    ]);
    expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalCode(office.checkIn(hall.id, [entry]))).toBe('attendance.unit-present');
  });

  test('check in a whole list or nobody of it, and are told who is in the way', async () => {
    const [free, taken, waiting] = [fresh(), fresh(), fresh()];
    await office.checkIn(hall.id, [taken]);
    await claim(await office.phone(hall.code), waiting);
    const refused = await refusal(office.checkIn(hall.id, [free, taken]));
    expect([refused.code, refused.fault.issues]).toEqual([
      'attendance.unit-present',
      [{ path: 'entryIds.1', code: 'taken' }],
    ]);
    expect(await refusalCode(office.checkIn(hall.id, [free, waiting]))).toBe('attendance.unit-waiting');
    expect(await refusalCode(office.checkIn(hall.id, [free, hall.id]))).toBe('attendance.not-found');
    const [row] = await office.checkIn(hall.id, [free]);
    expect(row).toMatchObject({ entryId: free, state: 'present', channel: 'hands' });
  });

  test('nobody checks in for a unit that is here by proxy paper, unless an officer sorts it out', async () => {
    const owners = await office.ready(2, { rule: 'OWN-G' });
    const entry = owners.entries[1] ?? '';
    const papers = [{ entryId: entry, number: '委字1号' }];
    const body = { holder: { name: '代理人' }, papers };
    await office.secretary.call(proxyApi.register, { params: { id: owners.id }, body });
    const [slip] = await office.slips(owners.id, [entry]);
    const phone = await office.phone(owners.code);
    const params = { code: owners.code };
    const used = phone.call(attendanceApi.slip, { params, body: { token: slip?.token ?? '' } });
    expect(await refusalCode(used)).toBe('attendance.unit-present');
  });

  test('who leaves makes room to come back, and both stays are on the sheet', async () => {
    const entry = fresh();
    const [first] = await office.checkIn(hall.id, [entry]);
    await act('leave', first?.id ?? '');
    const back = await act('admit', first?.id ?? '');
    expect(back.id).not.toBe(first?.id);
    const sheet = await office.secretary.call(attendanceApi.list, { params: { id: hall.id } });
    expect(sheet.filter((r) => r.entryId === entry).map((r) => r.state)).toEqual(['left', 'present']);
    expect((await office.roster(hall.id)).find((r) => r.id === entry)?.state).toBe('present');
  });

  test('who is in the hall is not refused any more, and who left is not let in under another', async () => {
    const entry = fresh();
    const [stay] = await office.checkIn(hall.id, [entry]);
    expect(await refusalCode(act('refuse', stay?.id ?? ''))).toBe('attendance.moved-on');
    await act('leave', stay?.id ?? '');
    await office.checkIn(hall.id, [entry]);
    expect(await refusalCode(act('admit', stay?.id ?? ''))).toBe('attendance.unit-present');
  });

  test('the attendance sheet is never shortened', async () => {
    const erase = sql(place.database.url, 'delete from attendance where meeting_id = $1', [hall.id]);
    await expect(erase).rejects.toThrow('record');
  });
});
