import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { attendanceApi, floorApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { Database } from '../../server/src/database/database.ts';
import { digestOf } from '../../server/src/platform/operation.ts';
import { openHall } from '../factories/hall.ts';
import { addClosedBallot, addMeeting } from '../factories/meeting.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { aClaim, petitionDesk } from '../factories/petition-desk.ts';
import { addDevice, addPerson, appoint } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { type Caller, refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const place = await ownApp();
const office = await meetingOffice(place);
const desk = await petitionDesk(place);

/** A caller whose every call belongs to one act of a person. */
const actOf = (by: Caller, op: string = randomUUID()): Pick<Caller, 'call'> => ({
  call: (route, given) => by.call(route, { ...given, headers: { 'x-operation': op } }),
});
const count = async (table: string, where: string, ...params: unknown[]): Promise<number> => {
  const rows = await sql<{ n: number }>(
    place.database.url,
    `select count(*)::int as n from ${table} where ${where}`,
    params,
  );
  return rows[0]?.n ?? -1;
};
const plan = () => ({
  villageId: office.village.id,
  kind: 'decision' as const,
  rule: 'VRA',
  title: randomUUID(),
  place: '村委会院坝',
  heldAt: '2026-05-09T19:30:00+08:00',
});

describe('an operation', () => {
  test('is done once however often it is sent, and every repeat gets the first answer', async () => {
    const body = plan();
    const act = actOf(office.secretary);
    const sent = await Promise.all([1, 2, 3, 4].map(() => act.call(meetingApi.plan, { body })));
    const again = await act.call(meetingApi.plan, { body });
    expect(new Set([...sent, again].map((meeting) => meeting.id)).size).toBe(1);
    expect(await count('meeting', 'title = $1', body.title)).toBe(1);
    expect(await count('audit_entry', "action = 'meeting.planned' and subject_id = $1", again.id)).toBe(1);
  });

  test('stands for one request of one person: anything else under its id is refused and changes nothing', async () => {
    const body = plan();
    const op = randomUUID();
    await actOf(office.secretary, op).call(meetingApi.plan, { body });
    const other = actOf(office.secretary, op).call(meetingApi.plan, { body: { ...body, place: '小学' } });
    expect(await refusal(other)).toMatchObject({ status: 409, code: 'request.operation-reused' });
    const neighbour = await addPerson(place, {
      name: '赵邻居',
      roles: ['villageSecretary'],
      villageId: office.village.id,
    });
    const theirs = actOf(neighbour, op).call(meetingApi.plan, { body });
    expect((await refusal(theirs)).code).toBe('request.operation-reused');
    expect(await count('meeting', 'title = $1', body.title)).toBe(1);
    const odd = office.secretary.call(meetingApi.plan, { body, headers: { 'x-operation': 'one' } });
    expect((await refusal(odd)).code).toBe('request.invalid');
  });

  test('of who signed in anew meanwhile is still the same', async () => {
    const body = plan();
    const op = randomUUID();
    const first = await actOf(office.secretary, op).call(meetingApi.plan, { body });
    const anew = await addDevice(place, office.secretary.accountId);
    expect((await actOf(anew, op).call(meetingApi.plan, { body })).id).toBe(first.id);
  });

  test('that was refused was not done, and may be done later', async () => {
    const act = actOf(office.secretary);
    const body = { ...plan(), villageId: randomUUID() };
    expect((await refusal(act.call(meetingApi.plan, { body }))).code).toBe('access.denied');
    office.goTo('2026-04-20');
    const { id } = await office.plan();
    const step = { params: { id }, body: { from: 'checkin' as const, to: 'item' as const } };
    const go = actOf(office.secretary);
    expect((await refusal(go.call(meetingApi.step, step))).code).toBe('meeting.agenda-empty');
    await office.giveNotice(id);
    await office.writeAgenda(id, '路灯');
    await office.lock(id);
    expect((await go.call(meetingApi.step, step)).step).toBe('item');
    expect((await go.call(meetingApi.step, step)).step).toBe('item');
  });
});

describe('after a lost answer', () => {
  test('a case registered twice under one operation is one case', async () => {
    const officer = await desk.as('countyOfficer');
    const body = aClaim(desk.village.id, { op: randomUUID(), subject: randomUUID() });
    const sent = await Promise.all([1, 2, 3].map(() => officer.call(petitionApi.register, { body })));
    expect(new Set(sent.map((receipt) => receipt.number)).size).toBe(1);
    expect(await count('petition_case', 'subject = $1', body.subject)).toBe(1);
  });

  test('a reply is given once and a rating counts once, and who taps again is told so by no refusal', async () => {
    desk.goTo('2026-08-24');
    const { id, code } = await desk.register();
    await desk.walk(id, 'triaged', 'transferred', 'received', 'accepted', 'handling');
    const unit = actOf(await desk.as('countyOfficer'));
    for (const _ of [1, 2]) {
      const replied = await unit.call(petitionApi.reply, { params: { id }, body: desk.opinion });
      expect(replied.status).toBe('replied');
    }
    expect(await count('case_event', "case_id = $1 and kind = 'replied'", id)).toBe(1);
    const petitioner = actOf(desk.visitor());
    const body = { code, of: 'unit' as const, score: 'satisfied' as const };
    for (const _ of [1, 2])
      expect((await petitioner.call(petitionApi.rate, { body })).ratings).toMatchObject([
        { of: 'unit', score: 'satisfied' },
      ]);
    expect(await count('case_event', "case_id = $1 and kind = 'rated'", id)).toBe(1);
  });

  test('an invitation sent again is the same guest, and the newest link opens the desk', async () => {
    const { id, code } = await office.plan();
    const act = actOf(office.secretary);
    const body = { name: '韩调解', role: 'mediator' as const, remote: true };
    const first = await act.call(attendanceApi.invite, { params: { id }, body });
    const again = await act.call(attendanceApi.invite, { params: { id }, body });
    expect(again.attendance.id).toBe(first.attendance.id);
    expect(await count('attendance', 'meeting_id = $1', id)).toBe(1);
    const mediator = await office.phone(code);
    const open = (token: string) => mediator.call(attendanceApi.slip, { params: { code }, body: { token } });
    expect((await refusal(open(first.token))).code).toBe('attendance.slip-unknown');
    expect((await open(again.token)).seats).toMatchObject([{ name: '韩调解', state: 'present' }]);
  });

  test('people are checked in once, and nobody is called who did not come next', async () => {
    const hall = await office.ready(6);
    const params = { id: hall.id };
    const body = { entryIds: hall.entries.slice(1), how: 'onsite' as const, channel: 'hands' as const };
    const act = actOf(office.secretary);
    const rows = await act.call(attendanceApi.checkIn, { params, body });
    expect(await act.call(attendanceApi.checkIn, { params, body })).toEqual(rows);
    await office.step(hall.id, 'checkin', 'item');
    await office.step(hall.id, 'item', 'discussion');
    for (const { id: attendanceId } of rows.slice(0, 3))
      await office.secretary.call(floorApi.raise, { params, body: { attendanceId } });
    const next = actOf(office.secretary);
    for (const _ of [1, 2]) await next.call(floorApi.callNext, { params, body: { speaking: null } });
    const { floor } = await office.board(hall.code);
    expect([floor.speaker?.name, ...floor.queue.map((hand) => hand.name)]).toEqual([
      '村民1',
      '村民2',
      '村民3',
    ]);
    const stale = office.secretary.call(floorApi.callNext, { params, body: { speaking: null } });
    expect((await refusal(stale)).code).toBe('meeting.step-changed');
    await office.secretary.call(floorApi.endTurn, { params, body: { speaking: floor.speaker?.until } });
    expect((await office.board(hall.code)).floor.speaker).toBeNull();
  });

  test('a motion is proposed, opened and closed once, and a count sent again begins no round', async () => {
    const hall = await openHall(place, { eligible: 6, present: { hands: 6 } });
    const by = async (who: 'chair' | 'teller' | 'otherTeller') =>
      actOf(await addDevice(place, hall.staff[who].account?.id));
    const params = { id: hall.meetingId };
    const body = { itemId: hall.itemId, motion: { zh: '每户12元' }, secrecy: 'named' as const };
    const proposing = await by('chair');
    const { id } = await proposing.call(ballotApi.propose, { params, body });
    expect((await proposing.call(ballotApi.propose, { params, body })).id).toBe(id);
    expect(await count('ballot', 'meeting_id = $1', hall.meetingId)).toBe(1);
    const opening = await by('chair');
    for (const _ of [1, 2])
      expect((await opening.call(ballotApi.open, { params: { id }, body: {} })).state).toBe('open');

    const enter = (act: Pick<Caller, 'call'>, yes: number, round: number) =>
      act.call(ballotApi.enterCount, {
        params: { id },
        body: { channel: 'hands', yes, no: 6 - yes, abstain: 0, round },
      });
    const [one, two] = [await by('teller'), await by('otherTeller')];
    await enter(one, 4, 1);
    await enter(two, 3, 1);
    // Both answers got lost: the tellers tap again, one with the same numbers on a page that saw nothing.
    expect((await enter(two, 3, 1)).counts[0]).toMatchObject({ state: 'disagree', round: 1 });
    expect((await enter(one, 4, 1)).counts[0]).toMatchObject({ state: 'disagree', round: 1 });
    expect((await refusal(enter(await by('teller'), 4, 1))).code).toBe('ballot.count-round-over');
    expect(await count('teller_entry', 'ballot_id = $1', id)).toBe(2);
    // Not even a digest is kept of numbers that few: whoever reads the database could try them all.
    const path = `/api/ballots/${id}/counts`;
    const digests = await sql<{ digest: Buffer }>(
      place.database.url,
      'select digest from operation where owner = any($1)',
      [[hall.staff.teller.account?.id, hall.staff.otherTeller.account?.id]],
    );
    expect(digests).toEqual([1, 2].map(() => ({ digest: digestOf('POST', path, null) })));
    await enter(await by('teller'), 4, 2);
    await enter(await by('otherTeller'), 4, 2);
    const closing = await by('chair');
    for (const _ of [1, 2])
      expect((await closing.call(ballotApi.close, { params: { id } })).board?.verdict?.adopted).toBe(true);
  });

  test('a resolution is drafted, signed, given a task and published once', async () => {
    desk.goTo('2026-08-24');
    const chair = await addPerson(place, { name: '周主任' });
    const meeting = await addMeeting(place, office.village);
    await appoint(place, meeting.id, chair.accountId, 'chair', 'officer');
    const ballotId = await addClosedBallot(place, meeting);
    const twice = async <T>(work: (act: Pick<Caller, 'call'>) => Promise<T>): Promise<T> => {
      const act = actOf(chair);
      const first = await work(act);
      expect(await work(act)).toEqual(first);
      return first;
    };
    const { id } = await twice((act) =>
      act.call(resolutionApi.draft, { params: { id: meeting.id }, body: { ballotId, text: '照办。' } }),
    );
    const params = { id };
    const signed = await twice((act) => act.call(resolutionApi.adopt, { params }));
    expect(signed.number).not.toBe('');
    const task = { text: '公布电费收支', owner: '村委会', dueOn: '2026-12-01' };
    const followed = await twice((act) => act.call(resolutionApi.addTask, { params, body: task }));
    expect(followed.tasks).toHaveLength(1);
    const done = { params: { id: followed.tasks[0]?.id ?? '' }, body: { evidence: '已上墙' } };
    await twice((act) => act.call(resolutionApi.finishTask, done));
    const body = { days: 15, place: '村务公开栏' };
    await twice((act) => act.call(resolutionApi.publish, { params, body }));
    // Meant a second time, the same words are a second task.
    const more = await actOf(chair).call(resolutionApi.addTask, { params, body: task });
    expect(more.tasks).toHaveLength(2);
  });
});

test('what is kept of an operation is ids and codes: no token, no name, no words', async () => {
  const kept = await sql<{ outcome: unknown }>(place.database.url, 'select outcome from operation');
  const uuid = /^[0-9a-f-]{36}$/;
  expect(kept.length).toBeGreaterThan(10);
  for (const { outcome } of kept)
    for (const value of [outcome].flat()) if (value !== null) expect(value).toMatch(uuid);
});

test('two writes that wait for each other are both done: PostgreSQL ends one and it runs again', async () => {
  const database = place.app.get(Database);
  const [a, b] = [await office.plan(), await office.plan()];
  const held = new Set<string>();
  const both = async () => {
    while (held.size < 2) await new Promise(setImmediate);
  };
  const tries = { a: 0, b: 0 };
  const rename = (name: 'a' | 'b', first: string, second: string) =>
    database.write(async (em) => {
      tries[name] += 1;
      await em.execute("update meeting set place = place || '一' where id = ?", [first], 'run');
      held.add(name);
      await both();
      await em.execute("update meeting set place = place || '二' where id = ?", [second], 'run');
    });
  await Promise.all([rename('a', a.id, b.id), rename('b', b.id, a.id)]);
  // On a busy machine they may meet again.
  expect(tries.a + tries.b).toBeGreaterThanOrEqual(3);
  const rows = await sql<{ place: string }>(
    place.database.url,
    'select place from meeting where id in ($1, $2)',
    [a.id, b.id],
  );
  for (const row of rows) expect(row.place.slice('村委会院坝'.length).split('').sort().join('')).toBe('一二');
});
