import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { attendanceApi, seatApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { hashPassword } from '../../server/src/identity/password.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { addPerson } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { type Caller, refusalCode } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const place = await ownApp();
const office = await meetingOffice(place);
const hall = await office.ready(12);

let used = 0;
/** Somebody who came in with a slip. */
const seated = async () => {
  used += 1;
  const entryId = hall.entries[used] ?? '';
  const phone = await office.phone(hall.code);
  const [slip] = await office.slips(hall.id, [entryId]);
  const { seats } = await phone.call(attendanceApi.slip, {
    params: { code: hall.code },
    body: { token: slip?.token ?? '' },
  });
  return { phone, entryId, attendanceId: seats[0]?.attendanceId ?? '' };
};
const act = (phone: Caller, route: keyof typeof seatApi, attendanceId: string) =>
  phone.call(seatApi[route], { params: { id: hall.id, attendanceId } });
const officer = (route: 'admit' | 'leave', attendanceId: string) =>
  office.secretary.call(attendanceApi[route], { params: { id: hall.id, attendanceId } });
const count = async () => (await office.board(hall.code)).attendance;
const takeOver = async (entryId: string) => {
  const phone = await office.phone(hall.code);
  const [slip] = await office.slips(hall.id, [entryId]);
  const body = { token: slip?.token ?? '' };
  await phone.call(attendanceApi.slip, { params: { code: hall.code }, body });
  return phone;
};

describe('leaving the hall from one’s own phone', () => {
  test('counts no more towards the quorum, but as somebody who came', async () => {
    const { phone, attendanceId } = await seated();
    const before = await count();
    expect((await act(phone, 'leave', attendanceId)).seats).toMatchObject([{ state: 'left' }]);
    await act(phone, 'leave', attendanceId);
    const after = await count();
    expect(after).toMatchObject({
      present: before.present - 1,
      counted: before.counted - 1,
      came: before.came,
    });
  });

  test('and coming back counts again, at once, each stay on the sheet', async () => {
    const { phone, attendanceId, entryId } = await seated();
    const before = await count();
    await act(phone, 'leave', attendanceId);
    expect((await act(phone, 'comeBack', attendanceId)).seats).toMatchObject([{ state: 'present' }]);
    await act(phone, 'comeBack', attendanceId);
    expect(await count()).toEqual(before);
    const rows = await office.secretary.call(attendanceApi.list, { params: { id: hall.id } });
    expect(rows.filter((row) => row.entryId === entryId).map((row) => row.state)).toEqual([
      'left',
      'present',
    ]);
  });

  test('is another matter than an officer’s note: then one waits to be let in again', async () => {
    const { phone, attendanceId } = await seated();
    await officer('leave', attendanceId);
    const { seats } = await act(phone, 'comeBack', attendanceId);
    expect(seats).toMatchObject([{ state: 'waiting' }]);
    await officer('admit', seats[0]?.attendanceId ?? '');
  });

  test('is for the phone that holds the seat', async () => {
    const [mine, other] = [await seated(), await seated()];
    expect(await refusalCode(act(other.phone, 'leave', mine.attendanceId))).toBe('attendance.not-found');
    await act(mine.phone, 'leave', mine.attendanceId);
    expect(await refusalCode(act(other.phone, 'comeBack', mine.attendanceId))).toBe('attendance.not-found');
  });
});

describe('a seat that was opened on another phone', () => {
  const look = (by: Caller) => by.call(attendanceApi.open, { params: { code: hall.code } });

  test('is named to the phone that held it whenever that looks, as long as it can be taken back', async () => {
    const { phone, entryId, attendanceId } = await seated();
    const gone = [{ attendanceId, name: `村民${used}` }];
    expect((await look(phone)).displaced).toEqual([]);
    const second = await takeOver(entryId);
    for (let looks = 0; looks < 2; looks += 1) expect((await look(phone)).displaced).toEqual(gone);
    expect((await look(second)).displaced).toEqual([]);
    expect((await act(phone, 'takeBack', attendanceId)).displaced).toEqual([]);
    expect((await look(second)).displaced).toEqual(gone);
    await officer('leave', attendanceId);
    expect((await look(second)).displaced).toEqual([]);
  });

  test('comes back with one tap to the phone that held it, and the other is told', async () => {
    const { phone, entryId, attendanceId } = await seated();
    const second = await takeOver(entryId);
    expect((await look(phone)).seats).toEqual([]);
    expect((await act(phone, 'takeBack', attendanceId)).seats).toMatchObject([{ state: 'present' }]);
    expect((await look(second)).seats).toEqual([]);
    expect((await act(second, 'takeBack', attendanceId)).seats).toHaveLength(1);
    expect((await look(phone)).seats).toEqual([]);
  });

  test('goes back also to the person who has signed in on that phone since', async () => {
    const { phone, entryId, attendanceId } = await seated();
    await takeOver(entryId);
    const { accountId } = await addPerson(place, { name: '郑数明' });
    const [login, password] = [randomUUID(), randomUUID()];
    await sql(place.database.url, 'update account set login = $1, password_hash = $2 where id = $3', [
      login,
      await hashPassword(password),
      accountId,
    ]);
    await phone.call(identityApi.signIn, { body: { login, password } });
    expect((await look(phone)).displaced).toMatchObject([{ attendanceId }]);
    expect((await act(phone, 'takeBack', attendanceId)).seats).toMatchObject([{ state: 'present' }]);
  });

  test('does not go to a stranger, nor to who had only said to be that person', async () => {
    const { attendanceId } = await seated();
    const stranger = await office.phone(hall.code);
    expect(await refusalCode(act(stranger, 'takeBack', attendanceId))).toBe('attendance.not-found');
    used += 1;
    const entryId = hall.entries[used] ?? '';
    const claimant = await office.phone(hall.code);
    const { seats } = await claimant.call(attendanceApi.claim, {
      params: { code: hall.code },
      body: { entryId },
    });
    await takeOver(entryId);
    expect(await refusalCode(act(claimant, 'takeBack', seats[0]?.attendanceId ?? ''))).toBe(
      'attendance.not-found',
    );
    expect((await look(claimant)).displaced).toEqual([]);
  });
});
