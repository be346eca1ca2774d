import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { SlipPins } from '../../server/src/meetings/roster/slip-pins.ts';
import { logger, logTo } from '../../server/src/platform/logger.ts';
import { Pepper } from '../../server/src/platform/pepper.ts';
import { csvOf, type MeetingOffice, meetingOffice } from '../factories/meeting-office.ts';
import { startApp, type TestApp, testPepper } from '../setup/app.ts';
import { type Caller, refusal, refusalCode } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

let place: TestApp;
let office: MeetingOffice;
let hall: Awaited<ReturnType<MeetingOffice['ready']>>;
const lines: string[] = [];
const { level } = logger;
beforeAll(async () => {
  logger.level = 'trace';
  logTo({ write: (line: string) => void lines.push(line) });
  place = await startApp();
  office = await meetingOffice(place);
  hall = await office.ready(20);
});
afterAll(async () => {
  logger.level = level;
  logTo(process.stderr);
  await place.stop();
});

let used = 0;
/** A slip of somebody whom no other test has touched. */
const fresh = async () => {
  used += 1;
  const entryId = hall.entries[used] ?? '';
  return (
    (await office.slips(hall.id, [entryId]))[0] ?? { entryId, name: '', household: '', token: '', pin: '' }
  );
};
type Slip = Awaited<ReturnType<typeof fresh>>;
const phone = () => office.phone(hall.code);
const type = (device: Caller, entryId: string, pin: string, code = hall.code) =>
  device.call(attendanceApi.pin, { params: { code }, body: { entryId, pin } });
const scan = (device: Caller, token: string) =>
  device.call(attendanceApi.slip, { params: { code: hall.code }, body: { token } });
/** Another PIN than the right one. */
const wrong = ({ pin }: Slip, by = 1) => String((Number(pin) + by) % 100_000_000).padStart(8, '0');
const miss = async (slip: Slip, times: number) => {
  const device = await phone();
  for (let i = 1; i <= times; i += 1) await type(device, slip.entryId, wrong(slip, i)).catch(() => undefined);
  return device;
};

describe('the PIN of a slip', () => {
  test('lets in at once, in whatever way it is typed', async () => {
    for (const typed of [
      (p: string) => p,
      (p: string) => `${p.slice(0, 4)} ${p.slice(4)}`,
      (p: string) => `${p.slice(0, 4)}－${p.slice(4)}`,
    ]) {
      const slip = await fresh();
      expect(slip.pin).toMatch(/^\d{8}$/);
      const { seats } = await type(await phone(), slip.entryId, typed(slip.pin));
      expect(seats).toMatchObject([{ name: slip.name, state: 'present' }]);
    }
  });

  test('works once; a repeat from the same phone is an answer that was lost', async () => {
    const [slip, device] = [await fresh(), await phone()];
    const first = await type(device, slip.entryId, slip.pin);
    expect((await type(device, slip.entryId, slip.pin)).seats).toEqual(first.seats);
    expect(await refusalCode(type(await phone(), slip.entryId, slip.pin))).toBe('attendance.slip-used');
  });

  test('is one credential with the code on the slip: each uses up the other', async () => {
    const [one, other] = [await fresh(), await fresh()];
    await type(await phone(), one.entryId, one.pin);
    expect(await refusalCode(scan(await phone(), one.token))).toBe('attendance.slip-used');
    await scan(await phone(), other.token);
    expect(await refusalCode(type(await phone(), other.entryId, other.pin))).toBe('attendance.slip-used');
  });

  test('typed and scanned at the same moment lets one device in', async () => {
    const slip = await fresh();
    const [a, b] = [await phone(), await phone()];
    const both = await Promise.allSettled([type(a, slip.entryId, slip.pin), scan(b, slip.token)]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is refused after five wrong ones, the right one too, while the code still works', async () => {
    const slip = await fresh();
    const device = await phone();
    for (let i = 1; i <= 4; i += 1)
      expect(await refusalCode(type(device, slip.entryId, wrong(slip, i)))).toBe('attendance.pin-wrong');
    const fifth = await refusal(type(device, slip.entryId, wrong(slip, 5)));
    expect(fifth.code).toBe('attendance.pin-locked');
    expect(fifth.fault.message).toContain('请找工作人员');
    expect(await refusalCode(type(await phone(), slip.entryId, slip.pin))).toBe('attendance.pin-locked');
    expect((await office.roster(hall.id)).find((e) => e.id === slip.entryId)?.locked).toBe(true);
    expect((await scan(await phone(), slip.token)).seats).toMatchObject([{ state: 'present' }]);
  });

  test('gives no more than five tries to who tries at the same moment', async () => {
    const slip = await fresh();
    const devices = await Promise.all(Array.from({ length: 12 }, phone));
    const codes = await Promise.all(
      devices.map((d, i) => refusalCode(type(d, slip.entryId, wrong(slip, i + 1)))),
    );
    expect(codes.filter((c) => c === 'attendance.pin-wrong').length).toBeLessThanOrEqual(5);
    expect(await refusalCode(type(await phone(), slip.entryId, slip.pin))).toBe('attendance.pin-locked');
    const tries = 'select pin_tries as n from roster_entry where id = $1';
    expect(await sql(place.database.url, tries, [slip.entryId])).toEqual([{ n: 5 }]);
  });

  test('begins anew with a new slip, and the old PIN ends', async () => {
    const old = await fresh();
    await miss(old, 5);
    const [slip] = await office.slips(hall.id, [old.entryId]);
    expect(await refusalCode(type(await phone(), old.entryId, old.pin))).toBe('attendance.pin-wrong');
    const { seats } = await type(await phone(), old.entryId, slip?.pin ?? '');
    expect(seats).toMatchObject([{ name: old.name, state: 'present' }]);
  });

  test('locked, still lets an officer admit by hand', async () => {
    const slip = await fresh();
    const device = await miss(slip, 5);
    const body = { entryId: slip.entryId };
    const { seats } = await device.call(attendanceApi.claim, { params: { code: hall.code }, body });
    const params = { id: hall.id, attendanceId: seats[0]?.attendanceId ?? '' };
    expect(await office.secretary.call(attendanceApi.admit, { params })).toMatchObject({ state: 'present' });
  });

  test('of another person, of another meeting, or of nobody is refused', async () => {
    const [slip, other] = [await fresh(), await fresh()];
    expect(await refusalCode(type(await phone(), slip.entryId, other.pin))).toBe('attendance.pin-wrong');
    const elsewhere = await office.ready(1);
    const [foreign] = await office.slips(elsewhere.id);
    const entryId = foreign?.entryId ?? '';
    expect(await refusalCode(type(await phone(), entryId, foreign?.pin ?? ''))).toBe('attendance.pin-wrong');
    const never = elsewhere.entries[1] ?? '';
    await office.importRoster(elsewhere.id, csvOf(2));
    const without = (await office.entries(elsewhere.id))[2] ?? never;
    const there = await office.phone(elsewhere.code);
    expect(await refusalCode(type(there, without, '12345678', elsewhere.code))).toBe('attendance.pin-wrong');
  });

  test('of another length is told so and costs no try', async () => {
    const slip = await fresh();
    const device = await phone();
    for (const typed of ['1234567', '123456789', 'abcdefgh'])
      expect(await refusalCode(type(device, slip.entryId, typed))).toBe('attendance.pin-digits');
    const tries = 'select pin_tries as n from roster_entry where id = $1';
    expect(await sql(place.database.url, tries, [slip.entryId])).toEqual([{ n: 0 }]);
  });

  test('is tried a dozen times a minute by one phone, not more', async () => {
    const device = await phone();
    for (let i = 0; i < 12; i += 1) await type(device, hall.id, '1').catch(() => undefined);
    expect(await refusalCode(type(device, hall.id, '1'))).toBe('request.too-many');
  });

  test('takes a seat over from who said to be that person, and several fit on one phone', async () => {
    const [slip, mate] = [await fresh(), await fresh()];
    const claimant = await phone();
    const body = { entryId: slip.entryId };
    await claimant.call(attendanceApi.claim, { params: { code: hall.code }, body });
    const device = await phone();
    await type(device, slip.entryId, slip.pin);
    const { seats } = await type(device, mate.entryId, mate.pin);
    expect(seats.map((s) => s.name).sort()).toEqual([slip.name, mate.name].sort());
    const left = await claimant.call(attendanceApi.open, { params: { code: hall.code } });
    expect(left.seats).toEqual([]);
  });
});

describe('what is kept of a PIN', () => {
  test('is Argon2id that needs the pepper, and neither PIN nor pepper is in the database', async () => {
    const slip = await fresh();
    const [row] = await sql<{ pin_hash: string }>(
      place.database.url,
      'select pin_hash from roster_entry where id = $1',
      [slip.entryId],
    );
    expect(row?.pin_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const withPepper = (pepper: string) =>
      new SlipPins(new Pepper(pepper)).fits(slip.entryId, slip.pin, row?.pin_hash ?? null);
    expect(await withPepper(testPepper)).toBe(true);
    expect(await withPepper('another')).toBe(false);
    expect(row?.pin_hash).not.toContain(slip.pin);
  });

  test('ends with its pepper: another one is told as a slip that is not valid, and costs no try', async () => {
    const slip = await fresh();
    await sql(place.database.url, "update roster_entry set pin_key = 'another' where id = $1", [
      slip.entryId,
    ]);
    expect(await refusalCode(type(await phone(), slip.entryId, slip.pin))).toBe('attendance.slip-unknown');
    const tries = 'select pin_tries as n from roster_entry where id = $1';
    expect(await sql(place.database.url, tries, [slip.entryId])).toEqual([{ n: 0 }]);
  });

  test('is on record by ids and numbers only, and in no line of the log', async () => {
    const slip = await fresh();
    const device = await phone();
    await type(device, slip.entryId, wrong(slip)).catch(() => undefined);
    await type(device, slip.entryId, slip.pin);
    const audited = await sql<{ action: string; data: object }>(
      place.database.url,
      "select action, data from audit_entry where action in ('slip.pin-wrong', 'slip.used') order by at desc limit 2",
    );
    expect(audited).toEqual([
      { action: 'slip.used', data: { how: 'onsite', by: 'pin' } },
      { action: 'slip.pin-wrong', data: { tries: 1 } },
    ]);
    const all = lines.join('');
    expect(all.length).toBeGreaterThan(0);
    for (const secret of [slip.pin, wrong(slip), slip.token, slip.name]) expect(all).not.toContain(secret);
    const dump = await sql<{ all: string }>(
      place.database.url,
      `select string_agg(t::text, ' ') as all from (select e::text from roster_entry e union all select a::text from audit_entry a) t`,
    );
    expect(dump[0]?.all).not.toContain(slip.pin);
  });

  test('a hundred are made while the server goes on to answer', async () => {
    const large = await office.ready(100);
    const lag = monitorEventLoopDelay({ resolution: 5 });
    lag.enable();
    const slips = await office.slips(large.id);
    lag.disable();
    expect(new Set(slips.map((slip) => slip.pin)).size).toBeGreaterThan(98);
    expect(lag.percentile(99) / 1e6).toBeLessThan(300);
  });
});
