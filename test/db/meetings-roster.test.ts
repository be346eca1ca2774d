import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { Database } from '../../server/src/database/database.ts';
import { freezeRoster } from '../../server/src/meetings/index.ts';
import { csvOf, meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const place = await ownApp();
const office = await meetingOffice(place);

const names = async (id: string) => (await office.roster(id)).map((entry) => entry.name);
const freeze = (id: string) => place.app.get(Database).write((em) => freezeRoster(em, id));

describe('the roster of a meeting', () => {
  test('a faulty line is told with its number, and nothing changes', async () => {
    const { id } = await office.plan({ rule: 'VA-H' });
    expect(await office.importRoster(id, csvOf(3))).toEqual({ accepted: 3, faults: [] });
    const told = await office.importRoster(id, '姓名,户\n新人,9号\n新人,9号\n,10号');
    expect(told).toEqual({
      accepted: 0,
      faults: [
        { line: 3, column: 'name', code: 'duplicate-person', value: '新人' },
        { line: 4, column: 'name', code: 'missing-value', value: '' },
      ],
    });
    expect(await names(id)).toEqual(['村民1', '村民2', '村民3']);
  });

  test('a trial run only says what would come of it', async () => {
    const { id } = await office.plan();
    expect(await office.importRoster(id, csvOf(5), { dryRun: true })).toEqual({ accepted: 5, faults: [] });
    expect(await names(id)).toEqual([]);
  });

  test('areas are kept in hundredths of a square metre', async () => {
    const { id } = await office.plan({ rule: 'OWN-G' });
    await office.importRoster(
      id,
      csvOf(2, (i) => ['89.50', '120'][i] ?? ''),
    );
    expect((await office.roster(id)).map((entry) => entry.area)).toEqual([8950, 12_000]);
  });

  test('a table as large as the largest village goes through', async () => {
    const { id } = await office.plan();
    expect((await office.importRoster(id, csvOf(5000))).accepted).toBe(5000);
    const told = await office.importRoster(id, csvOf(5001));
    expect(told.faults).toMatchObject([{ line: 5002, code: 'too-many-lines', value: '5001' }]);
  });

  test('a corrected list keeps the printed slips of who stays on it', async () => {
    const { id, code } = await office.plan();
    await office.importRoster(id, csvOf(3));
    const slips = await office.slips(id);
    await office.importRoster(id, '姓名,户\n村民3,3号\n村民1,1号\n村民4,4号');
    expect(await names(id)).toEqual(['村民3', '村民1', '村民4']);
    const token = (name: string) => slips.find((slip) => slip.name === name)?.token ?? '';
    const use = async (name: string) =>
      (await office.phone(code)).call(attendanceApi.slip, { params: { code }, body: { token: token(name) } });
    expect((await use('村民1')).seats).toMatchObject([{ name: '村民1', state: 'present' }]);
    expect((await refusal(use('村民2'))).code).toBe('attendance.slip-unknown');
  });

  test('who has checked in cannot be dropped from the list', async () => {
    const { id } = await office.plan();
    await office.importRoster(id, csvOf(3));
    await office.checkIn(id, [(await office.entries(id))[2] ?? '']);
    const dropped = await refusal(office.importRoster(id, '姓名,户\n村民1,1号'));
    expect(dropped.code).toBe('meeting.roster-attended');
    expect(await names(id)).toHaveLength(3);
  });

  test('once frozen it stays as it is, with a hash that anybody can compute from the printed list', async () => {
    const { id } = await office.plan({ rule: 'OWN-G' });
    expect((await freeze(id).catch((error) => error)).code).toBe('meeting.roster-empty');
    await office.importRoster(id, '户,姓名,面积\n1号,张三,89.5\n2号,李四,100');
    const frozen = await freeze(id);
    const lines = '1\t1号\t张三\t\t8950\n2\t2号\t李四\t\t10000\n';
    expect(frozen).toEqual({ hash: createHash('sha256').update(lines).digest('hex'), eligible: 2 });
    expect(await freeze(id)).toEqual(frozen);
    expect((await office.detail(id)).roster).toMatchObject({ entries: 2, hash: frozen.hash });
    expect((await refusal(office.importRoster(id, csvOf(3)))).code).toBe('meeting.roster-frozen');
    const rename = "update roster_entry set name = '王五' where meeting_id = $1";
    await expect(sql(place.database.url, rename, [id])).rejects.toThrow('frozen');
    expect(await office.slips(id)).toHaveLength(2);
  });

  test('tokens of slips are nowhere in the database', async () => {
    const { id } = await office.plan();
    await office.importRoster(id, csvOf(1));
    const [slip] = await office.slips(id);
    expect(Buffer.from(slip?.token ?? '', 'base64url')).toHaveLength(16);
    const [row] = await sql<{ slip_hash: Buffer }>(
      place.database.url,
      'select slip_hash from roster_entry where meeting_id = $1',
      [id],
    );
    expect(
      row?.slip_hash.equals(
        createHash('sha256')
          .update(slip?.token ?? '')
          .digest(),
      ),
    ).toBe(true);
  });

  test('a teller reads the list, but neither imports nor prints; a stranger sees nothing', async () => {
    const { id } = await office.plan();
    await office.importRoster(id, csvOf(1));
    const teller = await office.staff(id, 'teller');
    expect(await teller.call(rosterApi.list, { params: { id } })).toHaveLength(1);
    const body = { csv: csvOf(2) };
    expect((await refusal(teller.call(rosterApi.import, { params: { id }, body }))).code).toBe(
      'access.denied',
    );
    expect((await refusal(teller.call(rosterApi.slips, { params: { id }, body: {} }))).code).toBe(
      'access.denied',
    );
    const stranger = await office.phone((await office.detail(id)).code);
    expect((await refusal(stranger.call(rosterApi.list, { params: { id } }))).code).toBe('access.denied');
  });
});
