import { describe, expect, test } from '@jest/globals';
import { attendanceApi, floorApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { caller, refusalCode } from '../setup/client.ts';
import { sql, sqlPastTriggers } from '../setup/database.ts';

const place = await ownApp();
const office = await meetingOffice(place);

/** A ballot of the current item, as the ballots feature would have left it. */
const putBallot = (meetingId: string, itemId: string | null, state: string, adopted?: boolean) =>
  sql(
    place.database.url,
    `insert into ballot (meeting_id, item_id, number, motion_zh, secrecy, policy, state, verdict)
     select $1, $2, count(*) + 1, '每户20元', 'named', 'live', $3, $4 from ballot where meeting_id = $1`,
    [meetingId, itemId, state, adopted === undefined ? null : JSON.stringify({ adopted })],
  );
const setBallots = (meetingId: string, state: string, adopted: boolean) =>
  sqlPastTriggers(place.database.url, 'update ballot set state = $2, verdict = $3 where meeting_id = $1', [
    meetingId,
    state,
    JSON.stringify({ adopted }),
  ]);

describe('the agenda of a meeting', () => {
  test('that is empty cannot be locked, and blank lines are no items', async () => {
    const { id } = await office.plan();
    expect(await refusalCode(office.lock(id))).toBe('meeting.agenda-empty');
    await office.writeAgenda(id, '  ');
    expect(await refusalCode(office.lock(id))).toBe('meeting.agenda-empty');
    expect((await office.detail(id)).agenda).toEqual({ lockedAt: null, items: [], called: [] });
  });

  test('is locked with the items that the editors see, under the ids that they have there', async () => {
    const { id } = await office.plan();
    await office.writeAgenda(id, '水价', '路灯');
    const draft = (await office.detail(id)).agenda.items;
    expect(draft.map((item) => item.zh)).toEqual(['水价', '路灯']);
    const locked = (await office.lock(id)).agenda;
    expect(locked.items).toEqual(draft);
    expect(locked.lockedAt).not.toBeNull();
    expect((await office.lock(id)).agenda).toEqual(locked);
  });

  test('is the chair’s to lock', async () => {
    const { id } = await office.plan();
    await office.writeAgenda(id, '水价');
    const recorder = await office.staff(id, 'recorder');
    expect(await refusalCode(recorder.call(meetingApi.lockAgenda, { params: { id } }))).toBe('access.denied');
  });

  test('is on the public board only once it is locked', async () => {
    const meeting = await office.plan();
    await office.writeAgenda(meeting.id, '水价');
    expect((await office.board(meeting.code)).agenda).toEqual([]);
    await office.lock(meeting.id);
    expect((await office.board(meeting.code)).agenda).toMatchObject([{ zh: '水价' }]);
  });
});

describe('the run sheet', () => {
  test('leads from check-in to the end by the one button', async () => {
    const meeting = await office.ready(3, { kind: 'consultation', rule: 'CONS' });
    const seen: string[] = [];
    let now = await office.detail(meeting.id);
    while (now.next.to && seen.length < 12) {
      expect(now.next.refusal).toBeNull();
      now = await office.step(meeting.id, now.step, now.next.to);
      seen.push(now.step);
    }
    expect(seen).toEqual(['item', 'discussion', 'item', 'discussion', 'closed']);
    expect(now.next).toEqual({ to: null, refusal: 'meeting.closed' });
  });

  test('is not moved by a stale screen, nor by a second tap', async () => {
    const { id } = await office.ready(3);
    const taps = await Promise.allSettled([
      office.step(id, 'checkin', 'item'),
      office.step(id, 'checkin', 'item'),
    ]);
    expect(taps.map((tap) => tap.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalCode(office.step(id, 'checkin', 'item'))).toBe('meeting.step-changed');
    expect((await office.detail(id)).step).toBe('item');
  });

  test('waits for an open ballot, and shows a result only of a closed one', async () => {
    const { id } = await office.ready(3);
    const { currentItem } = await office.step(id, 'checkin', 'item');
    await office.step(id, 'item', 'discussion');
    expect(await refusalCode(office.step(id, 'discussion', 'result'))).toBe('meeting.ballot-missing');
    await office.step(id, 'discussion', 'ballot');
    await putBallot(id, currentItem, 'open');
    expect((await office.detail(id)).next).toEqual({ to: 'result', refusal: 'meeting.ballot-still-open' });
    expect(await refusalCode(office.step(id, 'ballot', 'discussion'))).toBe('meeting.ballot-still-open');
    await setBallots(id, 'closed', true);
    const result = await office.step(id, 'ballot', 'result');
    expect(result.next).toEqual({ to: 'item', refusal: null });
  });

  test('a void ballot counts as none, a carried motion leads to the resolution', async () => {
    const { id } = await office.ready(3);
    await office.step(id, 'checkin', 'item');
    const { agenda, currentItem } = await office.step(id, 'item', 'discussion');
    await office.step(id, 'discussion', 'ballot');
    await putBallot(id, currentItem, 'voided');
    expect((await office.detail(id)).next).toEqual({ to: 'result', refusal: 'meeting.ballot-missing' });
    await putBallot(id, currentItem, 'closed', true);
    await office.step(id, 'ballot', 'result');
    await office.step(id, 'result', 'item', agenda.items[1]?.id);
    await office.step(id, 'item', 'discussion');
    const { next } = await office.step(id, 'discussion', 'resolution');
    expect(next.to).toBe('closed');
  });

  test('an item is called by its id or in order, and not invented', async () => {
    const { id } = await office.ready(3);
    const [first, second] = (await office.detail(id)).agenda.items;
    expect(await refusalCode(office.step(id, 'checkin', 'item', crypto.randomUUID()))).toBe(
      'meeting.item-unknown',
    );
    expect((await office.step(id, 'checkin', 'item', second?.id)).currentItem).toBe(second?.id);
    await office.step(id, 'item', 'discussion');
    expect((await office.step(id, 'discussion', 'item')).currentItem).toBe(first?.id);
    await office.step(id, 'item', 'discussion');
    expect(await refusalCode(office.step(id, 'discussion', 'item'))).toBe('meeting.item-unknown');
  });

  test('belongs to the chair alone', async () => {
    const { id } = await office.ready(3);
    for (const role of ['recorder', 'teller', 'officer', 'supervisor'] as const) {
      const person = await office.staff(id, role);
      const body = { from: 'checkin', to: 'item' } as const;
      expect(await refusalCode(person.call(meetingApi.step, { params: { id }, body }))).toBe('access.denied');
    }
  });
});

describe('a meeting that is over', () => {
  test('takes nobody in, moves no more, and lets the phones of the hall go after two hours', async () => {
    const meeting = await office.ready(3, { kind: 'consultation', rule: 'CONS' });
    const phone = await office.phone(meeting.code);
    const entryId = meeting.entries[1] ?? '';
    const params = { code: meeting.code };
    await phone.call(attendanceApi.claim, { params, body: { entryId } });
    await office.step(meeting.id, 'checkin', 'closed');
    expect(await refusalCode(office.step(meeting.id, 'closed', 'item'))).toBe('meeting.closed');
    expect(await refusalCode(office.checkIn(meeting.id, [meeting.entries[2] ?? '']))).toBe('meeting.closed');
    const late = await office.phone(meeting.code);
    const body = { entryId: meeting.entries[3] ?? '' };
    expect(await refusalCode(late.call(attendanceApi.claim, { params, body }))).toBe('meeting.closed');
    const cookie = phone.cookie();
    office.goTo('2026-05-09', '20:59');
    expect((await phone.call(attendanceApi.open, { params })).seats).toHaveLength(1);
    office.goTo('2026-05-09', '21:01');
    expect((await phone.call(attendanceApi.open, { params })).seats).toEqual([]);
    expect(phone.cookie()).not.toBe(cookie);
  });
});

describe('the floor', () => {
  const open = async () => {
    const meeting = await office.ready(8);
    await office.step(meeting.id, 'checkin', 'item');
    await office.step(meeting.id, 'item', 'discussion');
    const rows = await office.checkIn(meeting.id, meeting.entries.slice(1));
    const { id } = meeting;
    const chair = office.secretary;
    const seat = (n: number) => rows[n - 1]?.id ?? '';
    return {
      meeting,
      seat,
      raise: (n: number, side?: 'for' | 'against') =>
        chair.call(floorApi.raise, { params: { id }, body: { attendanceId: seat(n), side } }),
      lower: (n: number) => chair.call(floorApi.lower, { params: { id }, body: { attendanceId: seat(n) } }),
      next: () => chair.call(floorApi.callNext, { params: { id } }),
      end: () => chair.call(floorApi.endTurn, { params: { id } }),
      floor: async () => (await office.board(meeting.code)).floor,
    };
  };

  test('goes to the sides in turn, for two minutes', async () => {
    const hall = await open();
    await hall.raise(1, 'for');
    await hall.raise(2, 'for');
    await hall.raise(3, 'against');
    expect((await hall.floor()).queue.map((hand) => hand.name)).toEqual(['村民1', '村民3', '村民2']);
    await hall.next();
    const { speaker, queue } = await hall.floor();
    expect(speaker).toMatchObject({ name: '村民1', side: 'for' });
    const left = Date.parse(speaker?.until ?? '') - Date.now();
    expect(left).toBeGreaterThan(100_000);
    expect(left).toBeLessThan(121_000);
    expect(queue.map((hand) => hand.name)).toEqual(['村民3', '村民2']);
    await hall.next();
    expect((await hall.floor()).speaker?.name).toBe('村民3');
    await hall.end();
    expect((await hall.floor()).speaker).toBeNull();
  });

  test('is asked for once at a time, and two turns are all on one item', async () => {
    const hall = await open();
    await hall.raise(1);
    expect(await refusalCode(hall.raise(1))).toBe('meeting.already-queued');
    await hall.next();
    expect(await refusalCode(hall.raise(1))).toBe('meeting.already-queued');
    await hall.end();
    await hall.raise(1);
    await hall.next();
    await hall.end();
    expect(await refusalCode(hall.raise(1))).toBe('meeting.no-turn-left');
    await office.step(hall.meeting.id, 'discussion', 'item');
    await hall.raise(1);
    expect((await hall.floor()).queue).toHaveLength(1);
  });

  test('leaving and coming back gives no fresh turns', async () => {
    const hall = await open();
    for (const _ of [1, 2]) {
      await hall.raise(1);
      await hall.next();
      await hall.end();
    }
    const { id } = hall.meeting;
    const params = { id, attendanceId: hall.seat(1) };
    await office.secretary.call(attendanceApi.leave, { params });
    const back = await office.secretary.call(attendanceApi.admit, { params });
    const again = office.secretary.call(floorApi.raise, { params: { id }, body: { attendanceId: back.id } });
    expect(await refusalCode(again)).toBe('meeting.no-turn-left');
  });

  test('a hand taken down costs no turn, and who leaves is called no more', async () => {
    const hall = await open();
    for (const _ of [1, 2, 3]) {
      await hall.raise(1);
      await hall.lower(1);
    }
    await hall.lower(1);
    await hall.raise(1);
    await hall.raise(2);
    const params = { id: hall.meeting.id, attendanceId: hall.seat(1) };
    await office.secretary.call(attendanceApi.leave, { params });
    expect((await hall.floor()).queue.map((hand) => hand.name)).toEqual(['村民2']);
  });

  test('the queue of one item does not wait for the next, and a ballot ends the turn', async () => {
    const hall = await open();
    await hall.raise(1);
    await hall.raise(2);
    await hall.next();
    await office.step(hall.meeting.id, 'discussion', 'ballot');
    expect(await hall.floor()).toMatchObject({ speaker: null, queue: [{ name: '村民2' }] });
    await office.step(hall.meeting.id, 'ballot', 'discussion');
    await office.step(hall.meeting.id, 'discussion', 'item');
    expect((await hall.floor()).queue).toEqual([]);
    await office.step(hall.meeting.id, 'item', 'discussion');
    await hall.raise(1);
    await office.step(hall.meeting.id, 'discussion', 'resolution');
    expect((await hall.floor()).queue).toEqual([]);
  });

  test('is for who is let in: a waiting phone and another’s seat are refused', async () => {
    const hall = await office.ready(3);
    await office.step(hall.id, 'checkin', 'item');
    const phone = await office.phone(hall.code);
    const claimed = await phone.call(attendanceApi.claim, {
      params: { code: hall.code },
      body: { entryId: hall.entries[1] ?? '' },
    });
    const raise = (by: typeof phone, attendanceId: string) =>
      by.call(floorApi.raise, { params: { id: hall.id }, body: { attendanceId } });
    expect(await refusalCode(raise(phone, claimed.seats[0]?.attendanceId ?? ''))).toBe(
      'attendance.not-admitted',
    );
    const [other] = await office.checkIn(hall.id, [hall.entries[2] ?? '']);
    expect(await refusalCode(raise(phone, other?.id ?? ''))).toBe('attendance.not-admitted');
    expect(await refusalCode(raise(caller(place.url), other?.id ?? ''))).toBe('session.required');
    expect(await refusalCode(phone.call(floorApi.callNext, { params: { id: hall.id } }))).toBe(
      'access.denied',
    );
  });

  test('is closed as long as no item is called', async () => {
    const hall = await office.ready(1);
    const [row] = await office.checkIn(hall.id, hall.entries.slice(1));
    const body = { attendanceId: row?.id ?? '' };
    expect(await refusalCode(office.secretary.call(floorApi.raise, { params: { id: hall.id }, body }))).toBe(
      'meeting.step-not-allowed',
    );
  });
});
