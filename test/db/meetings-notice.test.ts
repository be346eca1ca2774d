import { describe, expect, test } from '@jest/globals';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';

const place = await ownApp();
const office = await meetingOffice(place);

/** Gives notice on a day for a meeting on 9 May. */
const noticeOn = async (day: string, rule: string, reason?: string, time?: string) => {
  const meeting = await office.plan({ rule });
  office.goTo(day, time);
  return office.giveNotice(meeting.id, reason);
};

describe('the notice of a meeting', () => {
  test('ten days before an assembly are enough, nine are not', async () => {
    const { notice } = await noticeOn('2026-04-29', 'VA-P');
    expect(notice).toEqual({ noticeOn: '2026-04-29', days: 10, required: 10, inTime: true, shortReason: '' });
    const late = await refusal(noticeOn('2026-04-30', 'VA-P'));
    expect(late.code).toBe('meeting.notice-too-short');
    expect(late.fault.params).toEqual({ required: 10, days: 9 });
    expect(late.fault.message).toContain('提前10天');
  });

  test('a minute before midnight in China is still the day before', async () => {
    expect((await noticeOn('2026-04-29', 'VA-P', undefined, '23:59')).notice.days).toBe(10);
    expect((await refusal(noticeOn('2026-04-30', 'VA-P', undefined, '00:00'))).code).toBe(
      'meeting.notice-too-short',
    );
  });

  test('special circumstances excuse a villagers’ assembly, with the reason on record', async () => {
    const { notice } = await noticeOn('2026-05-06', 'VA-P', '堤坝决口');
    expect(notice).toMatchObject({ days: 3, inTime: false, shortReason: '堤坝决口' });
    expect((await refusal(noticeOn('2026-05-06', 'VA-P', '   '))).code).toBe('meeting.notice-too-short');
  });

  test('nothing excuses a collective’s assembly', async () => {
    expect((await noticeOn('2026-04-29', 'CMA')).notice.inTime).toBe(true);
    const late = noticeOn('2026-04-30', 'CMA', '堤坝决口');
    expect((await refusal(late)).code).toBe('meeting.notice-too-short');
  });

  test('no reason brings back a day that has gone by', async () => {
    const after = noticeOn('2026-05-10', 'VA-P', '忘了');
    expect((await refusal(after)).code).toBe('meeting.notice-too-short');
    expect((await noticeOn('2026-05-09', 'VA-P', '堤坝决口')).notice.days).toBe(0);
  });

  test('a reason that was not needed is not kept, and the first notice stands', async () => {
    const meeting = await office.plan({ rule: 'VRA' });
    office.goTo('2026-04-20');
    expect((await office.giveNotice(meeting.id, '以防万一')).notice.shortReason).toBe('');
    office.goTo('2026-05-08');
    expect((await office.giveNotice(meeting.id, '再发一次')).notice.noticeOn).toBe('2026-04-20');
  });

  test('without notice the meeting does not begin; where the law sets no time it does', async () => {
    const meeting = await office.plan();
    await office.writeAgenda(meeting.id, '路灯');
    await office.lock(meeting.id);
    expect((await office.detail(meeting.id)).next).toEqual({ to: 'item', refusal: 'meeting.notice-missing' });
    expect((await refusal(office.step(meeting.id, 'checkin', 'item'))).code).toBe('meeting.notice-missing');
    const talk = await office.plan({ kind: 'consultation', rule: 'CONS' });
    await office.writeAgenda(talk.id, '路灯');
    await office.lock(talk.id);
    expect((await office.step(talk.id, 'checkin', 'item')).step).toBe('item');
  });

  test('fixes the time; before it the meeting can be moved, and its rule is that of the new day', async () => {
    office.goTo('2026-04-20');
    const meeting = await office.plan({ rule: 'CMA', region: { remoteCounts: true } });
    const move = (heldAt: string, by = office.secretary) =>
      by.call(meetingApi.move, { params: { id: meeting.id }, body: { heldAt } });
    const moved = await move('2026-05-20T19:30:00+08:00');
    expect(moved.heldAt).toBe('2026-05-20T11:30:00.000Z');
    expect(moved.inForce).toEqual(meeting.inForce);
    // The body existed before its law did.
    expect((await refusal(move('2020-05-20T19:30:00+08:00'))).code).toBe('meeting.rule-unknown');
    const teller = await office.staff(meeting.id, 'teller');
    expect((await refusal(move('2026-05-21T19:30:00+08:00', teller))).code).toBe('access.denied');
    await office.giveNotice(meeting.id);
    expect((await refusal(move('2026-05-21T19:30:00+08:00'))).code).toBe('meeting.notice-given');
  });
});
