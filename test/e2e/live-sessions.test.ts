import { describe, expect, test } from '@jest/globals';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { attendanceApi, type PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { STAFF_IDLE_MS } from '../../server/src/identity/session.store.ts';
import { TellEndedSessions } from '../../server/src/identity/tell-ended-sessions.ts';
import { Announcer } from '../../server/src/live/index.ts';
import { Clock } from '../../server/src/platform/clock.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { addPerson } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import type { Caller } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { answerOf, type OpenSocket, ownSockets } from '../setup/socket.ts';
import { until } from '../setup/until.ts';

const place = await ownApp();
const office = await meetingOffice(place);
const connect = ownSockets(place.url);

const joined = async (code: string, by?: Caller) => {
  const screen = await connect(by);
  const join = async () => answerOf(await screen.ask<PhoneView>('join', { code }));
  return { ...screen, join, view: await join() };
};

/** Why the connection ended, which has to be soon; once it is there again. */
const cutOff = ({ socket }: OpenSocket) =>
  new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('still connected')), 2000);
    socket.once('disconnect', (reason) => {
      clearTimeout(late);
      socket.once('connect', () => resolve(reason));
    });
  });
const endings: [string, (who: Caller & { accountId: string }) => Promise<unknown>][] = [
  ['who signs out', (who) => who.call(identityApi.signOut)],
  [
    'whose account is closed',
    async ({ accountId }) => {
      const officer = await addPerson(place, { name: '王主任', roles: ['countyOfficer'] });
      await officer.call(identityApi.closeAccount, { params: { id: accountId } });
    },
  ],
  [
    'who did nothing for half an hour',
    async ({ accountId }) => {
      const ended = place.app.get(TellEndedSessions);
      await ended.execute();
      const seen = new Date(place.app.get(Clock).now().getTime() - STAFF_IDLE_MS);
      await sql(place.database.url, 'update session set seen_at = $1 where account_id = $2', [
        seen,
        accountId,
      ]);
      await ended.execute();
    },
  ],
];

describe.each(endings)('the screens of somebody %s', (_, end) => {
  test('are cut off within two seconds, come back by themselves, and only watch from then on', async () => {
    const hall = await office.ready(4);
    const recorder = await office.staff(hall.id, 'recorder');
    const [mine, other, projector] = await Promise.all([
      joined(hall.code, recorder),
      joined(hall.code, office.secretary),
      joined(hall.code),
    ]);
    await office.checkIn(hall.id, hall.entries.slice(1, 2));
    await mine.heard('staff');

    const gone = cutOff(mine);
    await end(recorder);
    expect(await gone).toBe('transport close');
    await mine.join();
    mine.told.length = 0;
    other.told.length = 0;
    await office.checkIn(hall.id, hall.entries.slice(2, 3));
    await other.heard('staff');
    await mine.heard('board', (board) => board.attendance.present === 2);
    expect(mine.told.filter(({ event }) => event === 'staff')).toEqual([]);
    expect([other.socket.connected, projector.socket.connected]).toEqual([true, true]);
  });
});

test('a phone whose session ends holds no seat any more', async () => {
  const hall = await office.ready(2);
  const phone = await office.phone(hall.code);
  const [slip] = await office.slips(hall.id, [hall.entries[1] ?? '']);
  const body = { token: slip?.token ?? '' };
  await phone.call(attendanceApi.slip, { params: { code: hall.code }, body });
  const screen = await joined(hall.code, phone);
  expect(screen.view.seats).toMatchObject([{ name: '村民1', state: 'present' }]);
  const gone = cutOff(screen);
  await phone.call(identityApi.signOut);
  await gone;
  expect(await screen.join()).toMatchObject({ seats: [], displaced: [] });
});

test('who loses the last role in a meeting is told nothing of its staff within two seconds, and goes on watching', async () => {
  const hall = await office.ready(4);
  const recorder = await office.staff(hall.id, 'recorder');
  const [mine, other] = await Promise.all([joined(hall.code, recorder), joined(hall.code, office.secretary)]);
  await office.checkIn(hall.id, hall.entries.slice(1, 2));
  await mine.heard('staff');

  const body = { role: 'recorder' as const, accountIds: [] };
  await office.secretary.call(meetingApi.appoint, { params: { id: hall.id }, body });
  await until('one is left', () => place.app.get(Announcer).staffOf(hall.id).length === 1, 2000);
  mine.told.length = 0;
  other.told.length = 0;
  await office.checkIn(hall.id, hall.entries.slice(2, 3));
  await other.heard('staff');
  await mine.heard('board', (board) => board.attendance.present === 2);
  expect(mine.told.filter(({ event }) => event === 'staff')).toEqual([]);
  expect(mine.socket.connected).toBe(true);
});
