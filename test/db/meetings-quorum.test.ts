import { describe, expect, test } from '@jest/globals';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { type MeetingDetail, meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { minutesApi } from '@yishiting/shared/minutes/minutes.contract.ts';
import { resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { Database } from '../../server/src/database/database.ts';
import { countAttendance } from '../../server/src/meetings/index.ts';
import { addClosedBallot, ruleOf } from '../factories/meeting.ts';
import { csvOf, meetingOffice } from '../factories/meeting-office.ts';
import { petitionDesk } from '../factories/petition-desk.ts';
import { ownApp } from '../setup/app.ts';
import { type Caller, refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const place = await ownApp();
const office = await meetingOffice(place);

describe('eligible, present and quorum on the board', () => {
  test.each([
    // Worked examples of the law: two thirds of the households, of the representatives, more than half of the people.
    ['VA-H', 99, 65, 66],
    ['VA-H', 100, 66, 67],
    ['VRA', 45, 29, 30],
    ['VRA', 41, 27, 28],
    ['VA-P', 400, 200, 201],
  ])('%s of %i: %i are too few, %i are enough', async (rule, eligible, few, enough) => {
    const meeting = await office.ready(eligible, { rule });
    await office.checkIn(meeting.id, meeting.entries.slice(1, few + 1));
    const before = (await office.board(meeting.code)).attendance;
    expect(before).toMatchObject({ eligible, present: few, counted: few, needed: enough, met: false });
    await office.checkIn(meeting.id, [meeting.entries[enough] ?? '']);
    expect((await office.board(meeting.code)).attendance).toMatchObject({ present: enough, met: true });
  });

  test('people who take part from afar count only where the rule says so', async () => {
    for (const remoteCounts of [false, true]) {
      const meeting = await office.ready(9, { rule: 'VRA', region: { remoteCounts } });
      await office.checkIn(meeting.id, meeting.entries.slice(1, 5));
      await office.checkIn(meeting.id, meeting.entries.slice(5, 6), { how: 'online', channel: 'phone' });
      await office.checkIn(meeting.id, meeting.entries.slice(6, 7), { how: 'phone', channel: 'helped' });
      const counted = remoteCounts ? 6 : 4;
      expect((await office.board(meeting.code)).attendance).toMatchObject({
        present: 6,
        remote: 2,
        counted,
        needed: 6,
        met: remoteCounts,
      });
    }
  });

  test('owners need two thirds of the heads and of the area', async () => {
    const meeting = await office.plan({ rule: 'OWN-G', heldAt: '2026-05-09T19:30:00+08:00' });
    // Two of three owners, but only half of the floor area.
    await office.importRoster(
      meeting.id,
      csvOf(3, (i) => ['50', '50', '100'][i] ?? ''),
    );
    const entries = await office.entries(meeting.id);
    await office.checkIn(meeting.id, entries.slice(1, 3));
    expect((await office.board(meeting.code)).attendance).toMatchObject({
      counted: 2,
      needed: 2,
      met: false,
    });
    await office.checkIn(meeting.id, entries.slice(3));
    expect((await office.board(meeting.code)).attendance.met).toBe(true);
    const { area } = await countAttendance(place.app.get(Database).reader(), meeting.id);
    expect(area).toEqual({ eligible: 20_000, present: 20_000, remote: 0 });
  });

  test('a consultation needs no number, but somebody', async () => {
    const meeting = await office.ready(3, { kind: 'consultation', rule: 'CONS' });
    expect((await office.board(meeting.code)).attendance).toMatchObject({ needed: null, met: false });
    await office.checkIn(meeting.id, [meeting.entries[1] ?? '']);
    expect((await office.board(meeting.code)).attendance).toMatchObject({ counted: 1, met: true });
  });
});

describe('a meeting that too few came to', () => {
  /** Twenty of 41 representatives, in the discussion of the first of two items. */
  const halfEmpty = async (given: Parameters<typeof office.ready>[1] = {}) => {
    const meeting = await office.ready(41, given);
    await office.checkIn(meeting.id, meeting.entries.slice(1, 21));
    await office.step(meeting.id, 'checkin', 'item');
    return office.step(meeting.id, 'item', 'discussion');
  };
  const declare = (id: string, by: Caller = office.secretary) =>
    by.call(meetingApi.noQuorum, { params: { id } });
  const propose = (meeting: MeetingDetail, poll: boolean) => {
    const itemId = meeting.agenda.items[0]?.id ?? '';
    const body = { itemId, motion: { zh: '每户每年24元' }, secrecy: 'named' as const, poll };
    return office.secretary.call(ballotApi.propose, { params: { id: meeting.id }, body });
  };
  const open = (id: string) => office.secretary.call(ballotApi.open, { params: { id }, body: {} });

  test('goes on as a consultation with the numbers on record, and the next one is drafted', async () => {
    const meeting = await halfEmpty();
    const recorder = await office.staff(meeting.id, 'recorder');
    const { kind, step, noQuorum } = await declare(meeting.id);
    expect({ kind, step }).toEqual({ kind: 'consultation', step: 'discussion' });
    expect(noQuorum).toMatchObject({ by: '李书记', next: { heldAt: '2026-05-12T11:30:00.000Z' } });
    const shown = [
      { key: 'explain.heads.quorum-at-least', params: { eligible: 41, num: 2, den: 3, needed: 28 } },
      { key: 'explain.heads.quorum-not-met', params: { counted: 20, needed: 28 } },
      { key: 'explain.no-quorum' },
    ];
    expect(noQuorum?.steps).toMatchObject(shown);
    expect((await office.board(meeting.code)).meeting).toMatchObject({
      kind: 'consultation',
      noQuorum: { steps: shown },
    });
    const record = await office.secretary.call(minutesApi.record, { params: { id: meeting.id } });
    expect(record.attendance.noQuorum).toMatchObject({ by: '李书记', steps: shown });
    const next = await office.detail(noQuorum?.next.id ?? '');
    const audited = await sql<{ data: object }>(
      place.database.url,
      `select data from audit_entry where action in ('meeting.no-quorum', 'meeting.planned') and subject_id in ($1, $2)
       order by id desc limit 2`,
      [meeting.id, next.id],
    );
    expect(audited.map(({ data }) => data)).toEqual([
      { was: 'decision', counted: 20, next: next.id },
      expect.objectContaining({ rule: 'VRA', region: 'CN', pack: null }),
    ]);
    expect(next).toMatchObject({
      ...{ kind: 'decision', step: 'checkin', title: meeting.title, place: meeting.place, rule: 'VRA' },
      notice: { noticeOn: null },
      agenda: { lockedAt: null, items: [{ zh: '路灯电费怎么分摊' }, { zh: '公交站迁移' }] },
      roster: { entries: 41, frozenAt: null },
      resumes: { id: meeting.id, steps: shown },
    });
    expect(next.staff.map(({ accountId, role }) => ({ accountId, role }))).toEqual([
      { accountId: office.secretary.accountId, role: 'chair' },
      { accountId: recorder.accountId, role: 'recorder' },
    ]);
    const people = async (id: string) =>
      (await office.roster(id)).map(({ ordinal, name, household }) => ({ ordinal, name, household }));
    expect(await people(next.id)).toEqual(await people(meeting.id));
    // The first day that a notice of this evening allows.
    expect((await office.giveNotice(next.id)).notice).toMatchObject({ days: 3, required: 3, inTime: true });
  });

  test('is called again once, however often that is sent', async () => {
    const meeting = await halfEmpty({ rule: 'CMA' });
    const op = crypto.randomUUID();
    const sent = await Promise.all(
      [op, op, crypto.randomUUID()].map((id) =>
        office.secretary.call(meetingApi.noQuorum, {
          params: { id: meeting.id },
          headers: { 'x-operation': id },
        }),
      ),
    );
    expect(new Set(sent.map(({ noQuorum }) => noQuorum?.next.id)).size).toBe(1);
    expect(sent[0]?.noQuorum?.next.heldAt).toBe('2026-05-19T11:30:00.000Z');
    const rows = await sql(place.database.url, 'select 1 from no_quorum where meeting_id = $1', [meeting.id]);
    expect(rows).toHaveLength(1);
  });

  test('decides nothing more, also when the others come after all; a straw poll is possible', async () => {
    const meeting = await halfEmpty();
    const before = await propose(meeting, false);
    await office.step(meeting.id, 'discussion', 'ballot');
    expect(await declare(meeting.id)).toMatchObject({ step: 'discussion', next: { to: 'item' } });
    const entries = await office.entries(meeting.id);
    await office.checkIn(meeting.id, entries.slice(21, 42));
    expect((await refusal(open(before.id))).code).toBe('ballot.only-consulting');
    expect((await refusal(propose(meeting, false))).code).toBe('ballot.only-consulting');
    expect((await open((await propose(meeting, true)).id)).state).toBe('open');
  });

  test('keeps what was carried while enough were there: it is a decision, and off the next agenda', async () => {
    const meeting = await halfEmpty();
    const [item] = meeting.agenda.items;
    const ballotId = await addClosedBallot(place, {
      ...{ id: meeting.id, code: meeting.code, itemId: item?.id ?? '', rule: ruleOf('VRA') },
    });
    const { noQuorum } = await declare(meeting.id);
    expect((await office.detail(noQuorum?.next.id ?? '')).agenda.items).toMatchObject([{ zh: '公交站迁移' }]);
    await office.step(meeting.id, 'discussion', 'resolution');
    const body = { ballotId, text: '每户每年分摊路灯电费24元' };
    const drafted = await office.secretary.call(resolutionApi.draft, { params: { id: meeting.id }, body });
    expect(drafted.kind).toBe('decision');
  });

  test('is none while enough are there, where no number is asked for, or while a vote is open', async () => {
    const full = await office.ready(3);
    await office.checkIn(full.id, full.entries.slice(1));
    expect((await refusal(declare(full.id))).code).toBe('meeting.quorum-met');
    const talk = await office.ready(3, { kind: 'consultation', rule: 'CONS' });
    expect((await refusal(declare(talk.id))).code).toBe('meeting.quorum-met');
    const meeting = await halfEmpty();
    const recorder = await office.staff(meeting.id, 'recorder');
    expect((await refusal(declare(meeting.id, recorder))).code).toBe('access.denied');
    await open((await propose(meeting, true)).id);
    expect((await refusal(declare(meeting.id))).code).toBe('meeting.ballot-still-open');
  });
});

describe('what the hall may see of a case', () => {
  test('the agenda begins with the masked subject, and the board never names the petitioner', async () => {
    const desk = await petitionDesk(place);
    desk.goTo('2026-04-20');
    const held = await desk.register({ subject: '马海英反映装卸噪声' });
    const officer = await desk.as('countyOfficer');
    const meeting = await office.plan(
      {
        villageId: desk.village.id,
        caseId: held.id,
        title: '马海英家门口的噪声 18997110423',
        place: '北苑2栋1单元',
      },
      officer,
    );
    expect(meeting.caseNumber).toBe(held.number);
    expect(meeting.agenda.items).toMatchObject([{ zh: '信访人A反映装卸噪声', linksCase: true }]);
    const board = JSON.stringify(await office.board(meeting.code));
    expect(board).toContain('信访人A');
    for (const secret of ['马海英', '18997110423', '北苑2栋1单元']) expect(board).not.toContain(secret);
  });

  test('a case that was withdrawn makes no meeting', async () => {
    const [row] = await sql<{ id: string }>(
      place.database.url,
      `insert into petition_case (number, village_id, channel, category, subject, request, facts, people, status, registered_on, tracking_hash)
       select '信2026-900001', $1, 'visit', 'claim', '噪声', '停', '夜里', 1, 'withdrawn', '2026-04-01', 'x' returning id`,
      [office.village.id],
    );
    expect((await refusal(office.plan({ caseId: row?.id ?? '' }))).code).toBe('case.step-not-allowed');
  });

  test('a case of another village makes no meeting here', async () => {
    const [row] = await sql<{ id: string }>(
      place.database.url,
      'select id from petition_case where village_id <> $1 limit 1',
      [office.village.id],
    );
    const foreign = await refusal(office.plan({ caseId: row?.id ?? '' }));
    expect(foreign.code).toBe('case.not-found');
    expect((await refusal(office.plan({ caseId: crypto.randomUUID() }))).code).toBe('case.not-found');
  });
});
