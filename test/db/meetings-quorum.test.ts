import { describe, expect, test } from '@jest/globals';
import { Database } from '../../server/src/database/database.ts';
import { countAttendance } from '../../server/src/meetings/index.ts';
import { csvOf, meetingOffice } from '../factories/meeting-office.ts';
import { petitionDesk } from '../factories/petition-desk.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';
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
