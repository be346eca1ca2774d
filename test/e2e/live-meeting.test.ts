import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { attendanceApi, floorApi, type PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import type { Caller } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { answerOf, faultOf, ownSockets } from '../setup/socket.ts';

const place = await ownApp();
const office = await meetingOffice(place);
const connect = ownSockets(place.url);
const joined = async (code: string, by?: Caller) => {
  const socket = await connect(by);
  const view = answerOf(await socket.ask<PhoneView>('join', { code }));
  return { ...socket, view };
};

describe('a screen that joins a meeting', () => {
  test('gets the whole picture, without a session too', async () => {
    const hall = await office.ready(3);
    const { view } = await joined(hall.code);
    expect(view).toMatchObject({ meetingId: hall.id, seats: [] });
    expect(view.board).toEqual(await office.board(hall.code));
  });

  test('is told when the picture changes', async () => {
    const hall = await office.ready(5);
    const projector = await joined(hall.code);
    await office.checkIn(hall.id, hall.entries.slice(1, 4));
    const board = await projector.heard('board', (b) => b.attendance.present === 3);
    expect(board).toEqual(await office.board(hall.code));
  });

  test('sees every count at once where it is a projector, and once a second where it is a phone', async () => {
    const hall = await office.ready(12);
    const projector = await joined(hall.code);
    const phone = await joined(hall.code, await office.phone(hall.code));
    for (const entry of hall.entries.slice(1, 8)) {
      await office.checkIn(hall.id, [entry]);
      await projector.heard('board', (b) => b.attendance.present === hall.entries.indexOf(entry));
    }
    await phone.heard('board', (b) => b.attendance.present === 7);
    const pictures = (screen: typeof phone) => screen.told.filter((t) => t.event === 'board').length;
    expect(pictures(projector)).toBeGreaterThanOrEqual(7);
    expect(pictures(phone)).toBeLessThan(pictures(projector));
  });

  test('and joins another one hears of the first no more', async () => {
    const [one, two] = [await office.ready(2), await office.ready(2)];
    const screen = await joined(one.code);
    answerOf(await screen.ask('join', { code: two.code }));
    await office.checkIn(one.id, one.entries.slice(1));
    await office.checkIn(two.id, two.entries.slice(1));
    await screen.heard('board', (b) => b.meeting.id === two.id && b.attendance.present === 2);
    const others = screen.told.filter((t) => t.event === 'board' && JSON.stringify(t.body).includes(one.id));
    expect(others).toEqual([]);
  });
});

describe('a phone in the hall', () => {
  test('is told when an officer lets it in, and no other phone is', async () => {
    const hall = await office.ready(4);
    const [mine, other] = [await office.phone(hall.code), await office.phone(hall.code)];
    const [me, bystander] = [await joined(hall.code, mine), await joined(hall.code, other)];
    const body = { entryId: hall.entries[1] ?? '' };
    const claimed = await mine.call(attendanceApi.claim, { params: { code: hall.code }, body });
    const attendanceId = claimed.seats[0]?.attendanceId ?? '';
    await me.heard('seats', ([seat]) => seat?.state === 'waiting');
    await office.secretary.call(attendanceApi.admit, { params: { id: hall.id, attendanceId } });
    const seats = await me.heard('seats', ([seat]) => seat?.state === 'present');
    expect(seats).toMatchObject([{ attendanceId, name: '村民1', guest: false, ballot: null }]);
    await bystander.heard('board', (b) => b.attendance.present === 1);
    expect(bystander.told.filter((t) => t.event === 'seats')).toEqual([]);
  });

  test('that reconnects gets the whole picture again', async () => {
    const hall = await office.ready(4);
    const phone = await office.phone(hall.code);
    const [slip] = await office.slips(hall.id, [hall.entries[1] ?? '']);
    const body = { token: slip?.token ?? '' };
    await phone.call(attendanceApi.slip, { params: { code: hall.code }, body });
    const first = await joined(hall.code, phone);
    expect(first.view.seats).toMatchObject([{ state: 'present' }]);
    first.close();
    await office.step(hall.id, 'checkin', 'item');
    await office.checkIn(hall.id, hall.entries.slice(2, 4));
    const again = await joined(hall.code, phone);
    expect(again.view.board).toMatchObject({ meeting: { step: 'item' }, attendance: { present: 3 } });
    expect(again.view.seats).toEqual(first.view.seats);
    await office.step(hall.id, 'item', 'discussion');
    await again.heard('board', (b) => b.meeting.step === 'discussion');
  });

  test('is seen by the staff as connected, and as lost once its socket is gone', async () => {
    const hall = await office.ready(4);
    const seat = async (place: number) => {
      const phone = await office.phone(hall.code);
      const [slip] = await office.slips(hall.id, [hall.entries[place] ?? '']);
      const body = { token: slip?.token ?? '' };
      await phone.call(attendanceApi.slip, { params: { code: hall.code }, body });
      return phone;
    };
    const [one, two] = [await seat(1), await seat(2)];
    const first = await joined(hall.code, one);
    await joined(hall.code, two);
    await office.checkIn(hall.id, [hall.entries[3] ?? '']);
    const health = () => office.secretary.call(attendanceApi.connections, { params: { id: hall.id } });
    expect(await health()).toEqual({ phones: 2, connected: 2, lost: [] });
    first.close();
    const deadline = Date.now() + 5000;
    while ((await health()).connected === 2 && Date.now() < deadline) await pause(20);
    expect(await health()).toMatchObject({ phones: 2, connected: 1, lost: [{ name: '村民1' }] });
    await joined(hall.code, one);
    expect(await health()).toMatchObject({ connected: 2, lost: [] });
    await expect(one.call(attendanceApi.connections, { params: { id: hall.id } })).rejects.toThrow(
      'access.denied',
    );
  });

  test('whose seat is opened elsewhere is told, and its commands end at once', async () => {
    const hall = await office.ready(2);
    await office.step(hall.id, 'checkin', 'item');
    const entry = hall.entries[1] ?? '';
    const use = async (by: Caller) => {
      const [slip] = await office.slips(hall.id, [entry]);
      const body = { token: slip?.token ?? '' };
      return by.call(attendanceApi.slip, { params: { code: hall.code }, body });
    };
    const [old, current] = [await office.phone(hall.code), await office.phone(hall.code)];
    const { seats } = await use(old);
    const attendanceId = seats[0]?.attendanceId ?? '';
    const [before, after] = [await joined(hall.code, old), await joined(hall.code, current)];
    const hand = { meetingId: hall.id, attendanceId };
    expect(faultOf(await before.ask('raiseHand', hand))).toBe('no fault');
    await use(current);
    expect(await before.heard('displaced')).toEqual({ attendanceId });
    await after.heard('seats', ([seat]) => seat?.attendanceId === attendanceId);
    expect(faultOf(await before.ask('lowerHand', hand))).toBe('attendance.not-admitted');
    expect(faultOf(await after.ask('lowerHand', hand))).toBe('no fault');
  });

  test('sees its place in the queue move', async () => {
    const hall = await office.ready(3);
    await office.step(hall.id, 'checkin', 'item');
    const phones = [];
    for (const entry of hall.entries.slice(1, 3)) {
      const phone = await office.phone(hall.code);
      const [slip] = await office.slips(hall.id, [entry]);
      const body = { token: slip?.token ?? '' };
      const { seats } = await phone.call(attendanceApi.slip, { params: { code: hall.code }, body });
      phones.push({ ...(await joined(hall.code, phone)), attendanceId: seats[0]?.attendanceId ?? '' });
    }
    for (const { ask, attendanceId } of phones)
      answerOf(await ask('raiseHand', { meetingId: hall.id, attendanceId }));
    const second = phones[1];
    await second?.heard('seats', ([seat]) => seat?.queued === 2);
    await office.secretary.call(floorApi.callNext, { params: { id: hall.id } });
    await second?.heard('seats', ([seat]) => seat?.queued === 1);
  });

  test('of the staff is told that the waiting room changed, a villager’s is not', async () => {
    const hall = await office.ready(2);
    const [desk, phone] = [await joined(hall.code, office.secretary), await office.phone(hall.code)];
    const villager = await joined(hall.code, phone);
    const body = { entryId: hall.entries[1] ?? '' };
    await phone.call(attendanceApi.claim, { params: { code: hall.code }, body });
    const hint = await desk.heard('staff', (h) => h.what === 'attendance');
    expect(hint).toEqual({ meetingId: hall.id, what: 'attendance' });
    await villager.heard('board', (b) => b.attendance.waiting === 1);
    expect(villager.told.filter((t) => t.event === 'staff')).toEqual([]);
  });
});

describe('what a client should not send', () => {
  const counts = async () => {
    const [row] = await sql(
      place.database.url,
      'select (select count(*) from speech) as speeches, (select count(*) from attendance) as stays, (select count(*) from audit_entry) as deeds',
    );
    return row;
  };

  test.each([
    ['nothing', 'join', []],
    ['null', 'join', [null]],
    ['no object', 'join', ['123456']],
    ['five digits', 'join', [{ code: '12345' }]],
    ['a number', 'join', [{ code: 123456 }]],
    ['two bodies', 'join', [{ code: '123456' }, { code: '123456' }]],
    ['no ids', 'raiseHand', [{ meetingId: 'x', attendanceId: 'y' }]],
    [
      'a third side',
      'raiseHand',
      [{ meetingId: crypto.randomUUID(), attendanceId: crypto.randomUUID(), side: 'both' }],
    ],
    ['a long id', 'raiseHand', [{ meetingId: 'x'.repeat(20_000), attendanceId: { a: 1 } }]],
    ['a list', 'lowerHand', [[]]],
    ['bytes', 'lowerHand', [Buffer.alloc(1000)]],
  ])('%s: %s gets request.invalid and changes nothing', async (_, event, bodies) => {
    const phone = await connect(await office.phone((await office.plan()).code));
    const before = await counts();
    expect(faultOf(await phone.ask(event, ...bodies))).toBe('request.invalid');
    expect(await counts()).toEqual(before);
  });

  test('an unknown command gets a fault in the language of the page, with a request id', async () => {
    for (const [lang, words] of [
      ['zh-CN', '没有这个页面或功能。'],
      ['en', 'There is no such page or function.'],
    ]) {
      const phone = await connect(undefined, { lang: lang ?? '' });
      const answer = await phone.ask('constructor', {});
      expect(answer).toMatchObject({ ok: false, fault: { code: 'request.unknown', message: words } });
      const join = await phone.ask('join', { code: '000000' });
      expect(join).toMatchObject({
        ok: false,
        fault: { code: 'meeting.not-found', requestId: expect.any(String) },
      });
    }
  });

  test('a hand for a seat that is not one’s own, or without a session, is refused', async () => {
    const hall = await office.ready(1);
    await office.step(hall.id, 'checkin', 'item');
    const [row] = await office.checkIn(hall.id, hall.entries.slice(1));
    const hand = { meetingId: hall.id, attendanceId: row?.id };
    expect(faultOf(await (await connect()).ask('raiseHand', hand))).toBe('session.required');
    const stranger = await connect(await office.phone(hall.code));
    expect(faultOf(await stranger.ask('raiseHand', hand))).toBe('attendance.not-admitted');
    expect(await sql(place.database.url, 'select 1 from speech where meeting_id = $1', [hall.id])).toEqual(
      [],
    );
  });

  test('a frame above 64 KiB costs its sender the connection, and nobody else anything', async () => {
    const hall = await office.ready(1);
    const [rude, calm] = [await connect(), await joined(hall.code)];
    const gone = new Promise((resolve) => rude.socket.once('disconnect', resolve));
    rude.socket.io.reconnection(false);
    (rude.socket as unknown as { emit: (event: string, body: string) => void }).emit(
      'join',
      'x'.repeat(70_000),
    );
    await gone;
    expect(calm.socket.connected).toBe(true);
    answerOf(await calm.ask('join', { code: hall.code }));
  });

  test('too many commands are slowed down, and answered again later', async () => {
    const hall = await office.ready(1);
    const eager = await connect();
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => eager.ask('join', { code: hall.code })),
    );
    const faults = answers.map(faultOf);
    expect(faults.filter((code) => code === 'request.too-many').length).toBeGreaterThan(10);
    expect(faults.filter((code) => code === 'no fault').length).toBeGreaterThanOrEqual(40);
    const other = await connect();
    expect(faultOf(await other.ask('join', { code: hall.code }))).toBe('no fault');
  });

  test('a command without an ack, or with several bodies, does no harm', async () => {
    const hall = await office.ready(1);
    const odd = await connect();
    const emit = (odd.socket as unknown as { emit: (...args: unknown[]) => void }).emit.bind(odd.socket);
    emit('join');
    emit('join', 1, 2, 3);
    emit('raiseHand', { meetingId: hall.id });
    emit('nonsense');
    expect(faultOf(await odd.ask('join', { code: hall.code }))).toBe('no fault');
  });
});

describe('a socket from another site', () => {
  test('does not get as far as a handshake', async () => {
    const foreign = fetch(`${place.url}/live/?EIO=4&transport=polling`, {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect((await foreign).status).toBe(403);
  });
});
