import { describe, expect, test } from '@jest/globals';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { addPerson } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const place = await ownApp();
const office = await meetingOffice(place);

describe('planning a meeting', () => {
  test('who plans it is its chair, and gets a code of six digits that no other meeting has', async () => {
    const [one, two] = [await office.plan(), await office.plan()];
    expect(one.code).toMatch(/^\d{6}$/);
    expect(one.code).not.toBe(two.code);
    expect(one.mine).toEqual(['chair']);
    expect(one.staff).toEqual([{ accountId: office.secretary.accountId, name: '李书记', role: 'chair' }]);
    expect(one.step).toBe('checkin');
    expect(one.next).toEqual({ to: 'item', refusal: 'meeting.agenda-empty' });
  });

  test('the rule in force on its day is kept with it, with the switches of the region', async () => {
    const meeting = await office.plan({ rule: 'VA-H', region: { remoteCounts: true } });
    expect(meeting.ruleText).toEqual({
      body: 'villagerAssembly',
      source: 'VC 26',
      effectiveFrom: '2026-01-01',
      verified: true,
      proxy: 'none',
      byArea: false,
    });
    const [row] = await sql<{ rule: { remoteCounts: boolean; noticeDays: number } }>(
      place.database.url,
      'select rule from meeting where id = $1',
      [meeting.id],
    );
    expect(row?.rule).toMatchObject({ remoteCounts: true, noticeDays: 10 });
  });

  test('what is counted is for the planner to choose where the article leaves it open, and is frozen', async () => {
    const asWritten = await office.plan({ rule: 'VGM' });
    expect(asWritten.inForce).toMatchObject({ unit: 'person' });
    expect(asWritten.inForce.orUnit).toBeUndefined();
    expect((await office.plan({ rule: 'LAND', unit: 'representative' })).inForce.unit).toBe('representative');
    const group = await office.ready(0, { rule: 'VGM', unit: 'household' });
    await office.importRoster(group.id, '姓名,户\n张大山,1号\n张小丽,1号\n王五,2号\n赵六,3号\n赵七,3号');
    expect(group.inForce.unit).toBe('household');
    const [, first = '', second = ''] = await office.entries(group.id);
    const came = async () => (await office.board(group.code)).attendance;
    await office.checkIn(group.id, [first]);
    expect(await came()).toMatchObject({ eligible: 3, counted: 1, needed: 2, met: false });
    await office.checkIn(group.id, [second]);
    expect(await came()).toMatchObject({ counted: 2, met: true });
    expect((await office.board(group.code)).meeting.rule).toMatchObject({ id: 'VGM', unit: 'household' });
  });

  test('a unit that the rule does not name is refused', async () => {
    for (const given of [
      { rule: 'VGM', unit: 'owner' } as const,
      { rule: 'VRA', unit: 'household' } as const,
    ])
      expect((await refusal(office.plan(given))).fault).toMatchObject({
        code: 'request.invalid',
        issues: [{ path: 'unit' }],
      });
  });

  test('a rule that nobody knows, or that is not in force that day, is refused', async () => {
    expect((await refusal(office.plan({ rule: 'XYZ' }))).code).toBe('meeting.rule-unknown');
    const early = office.plan({ heldAt: '2018-12-28T19:30:00+08:00' });
    expect((await refusal(early)).code).toBe('meeting.rule-unknown');
    const before = await office.plan({ heldAt: '2025-12-31T19:30:00+08:00' });
    expect(before.ruleText).toMatchObject({ source: 'VC2018 26', verified: false });
    // Still the old year in UTC, already the new law in China.
    const since = await office.plan({ heldAt: '2025-12-31T16:30:00Z' });
    expect(since.ruleText.source).toBe('VC 30');
  });

  test('a text that no database can keep, a place that is a list, and a title without words are refused', async () => {
    for (const bad of [{ title: 'a\u0000b' }, { place: ['x'] as unknown as string }, { title: ' ' }])
      expect((await refusal(office.plan(bad))).code).toBe('request.invalid');
    expect((await refusal(office.plan({ heldAt: '2026-05-09' }))).code).toBe('request.invalid');
    expect((await refusal(office.plan({ heldAt: '2026-02-30T10:00:00+08:00' }))).code).toBe(
      'request.invalid',
    );
  });

  test.each(['townshipCadre', 'countyOfficer'] as const)('a %s may plan, too', async (role) => {
    const planner = await addPerson(place, { name: '干部', roles: [role], villageId: office.village.id });
    expect((await office.plan({}, planner)).mine).toEqual(['chair']);
  });

  test.each(['recorder', 'supervisor', 'unitOfficer', 'disciplineOfficer'] as const)(
    'a %s may not plan',
    async (role) => {
      const person = await addPerson(place, { name: '别人', roles: [role], villageId: office.village.id });
      expect((await refusal(office.plan({}, person))).code).toBe('access.denied');
    },
  );

  test('the secretary of another village neither plans here nor reads', async () => {
    const other = await meetingOffice(place);
    const meeting = await office.plan();
    const refused = [
      office.plan({}, other.secretary),
      office.detail(meeting.id, other.secretary),
      other.secretary.call(meetingApi.giveNotice, { params: { id: meeting.id }, body: {} }),
      other.secretary.call(meetingApi.lockAgenda, { params: { id: meeting.id } }),
    ];
    for (const call of refused) expect((await refusal(call)).code).toBe('access.denied');
    const listed = await other.secretary.call(meetingApi.list, { query: {} });
    expect(listed).toEqual([]);
  });

  test('meetings are listed latest first, for their village and for their staff from elsewhere', async () => {
    const other = await meetingOffice(place);
    const [early, late] = [
      await other.plan({ heldAt: '2026-06-01T09:00:00+08:00' }),
      await other.plan({ heldAt: '2026-07-01T09:00:00+08:00' }),
    ];
    const ids = async (by = other.secretary) =>
      (await by.call(meetingApi.list, { query: {} })).map((m) => m.id);
    expect(await ids()).toEqual([late.id, early.id]);
    const teller = await other.staff(early.id, 'teller');
    expect(await ids(teller)).toEqual([early.id]);
  });

  test('land compensation before anybody but the members raises a warning, not a refusal', async () => {
    const wrong = await office.plan({ title: '占地补偿款分配' });
    expect(wrong.warnings).toEqual(['body.land-compensation-needs-members']);
    const right = await office.plan({ title: '占地补偿款分配', rule: 'CMA' });
    expect(right.warnings).toEqual([]);
  });
});

describe('the staff of a meeting', () => {
  test('a role goes to exactly the accounts named, and the chair is never nobody', async () => {
    const { id } = await office.plan();
    const names = ['甲', '乙'];
    const [first, second] = await Promise.all(
      names.map((name) => addPerson(place, { name, roles: ['recorder'], villageId: office.village.id })),
    );
    const appointed = async (...accountIds: (string | undefined)[]) =>
      office.secretary.call(meetingApi.appoint, {
        params: { id },
        body: { role: 'teller', accountIds: accountIds.filter((a) => a !== undefined) },
      });
    const tellers = (detail: Awaited<ReturnType<typeof appointed>>) =>
      detail.staff.filter((s) => s.role === 'teller').map((s) => s.name);
    expect(tellers(await appointed(first?.accountId, second?.accountId)).sort()).toEqual(['乙', '甲'].sort());
    expect(tellers(await appointed(second?.accountId))).toEqual(['乙']);
    const noChair = office.secretary.call(meetingApi.appoint, {
      params: { id },
      body: { role: 'chair', accountIds: [] },
    });
    expect((await refusal(noChair)).code).toBe('request.invalid');
  });

  test('nobody from another village is appointed, and a teller appoints nobody', async () => {
    const { id } = await office.plan();
    const stranger = await addPerson(place, {
      name: '外人',
      roles: ['recorder'],
      villageId: (await meetingOffice(place)).village.id,
    });
    const body = { role: 'teller' as const, accountIds: [stranger.accountId] };
    const outside = await refusal(office.secretary.call(meetingApi.appoint, { params: { id }, body }));
    expect(outside.code).toBe('request.invalid');
    const teller = await office.staff(id, 'teller');
    const self = { role: 'chair' as const, accountIds: [teller.accountId] };
    expect((await refusal(teller.call(meetingApi.appoint, { params: { id }, body: self }))).code).toBe(
      'access.denied',
    );
  });
});
