import { expect, test } from '@jest/globals';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { addDevice } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { type Caller, caller, refusal } from '../setup/client.ts';

const place = await ownApp({ env: { TRUST_PROXY: '1' } });
const office = await meetingOffice(place);
const hall = await office.ready(5);
const elsewhere = await office.ready(5);

const at = (address: string) => ({ 'x-forwarded-for': address });
const open = (phone: Caller, code: string, address: string) =>
  phone.call(attendanceApi.open, { params: { code }, headers: at(address) });
const opened = async (code: string, address: string) =>
  (await open(caller(place.url), code, address)).meetingId;
const refused = async (call: Promise<unknown>) => (await refusal(call)).code;

/** Wrong digits from an address, each twenty by a new session. */
const tryDigits = async (n: number, address: string) => {
  const codes: string[] = [];
  let session = caller(place.url);
  for (let i = 0; i < n; i += 1) {
    if (i % 20 === 0) session = await addDevice(place);
    codes.push(await refused(open(session, String(i).padStart(6, '0'), address)));
  }
  return codes;
};

test('who makes new sessions to go on trying is stopped at 300 wrong codes a minute all the same', async () => {
  const codes = await tryDigits(310, '203.0.113.7');
  expect(codes.indexOf('request.too-many')).toBe(300);
  const another = await addDevice(place);
  expect(await refused(open(another, elsewhere.code, '203.0.113.7'))).toBe('request.too-many');
  const params = { code: elsewhere.code };
  const claim = another.call(attendanceApi.claim, {
    params,
    body: { entryId: elsewhere.entries[1] ?? '' },
    headers: at('203.0.113.7'),
  });
  expect(await refused(claim)).toBe('request.too-many');
});

test('meanwhile a hall that shares the address comes in by its own code, and another address by any', async () => {
  const router = '203.0.113.8';
  expect(await opened(hall.code, router)).toBe(hall.id);
  await tryDigits(301, router);
  const phones = await Promise.all(Array.from({ length: 50 }, () => opened(hall.code, router)));
  expect(new Set(phones)).toEqual(new Set([hall.id]));
  expect(await opened(elsewhere.code, '203.0.113.9')).toBe(elsewhere.id);
});

test('an IPv6 network is one address, however many it has', async () => {
  const address = (i: number) => `2001:db8:7:7::${(i % 60_000).toString(16)}`;
  for (let i = 0; i < 300; i += 1)
    await refused(open(caller(place.url), String(i).padStart(6, '0'), address(i)));
  expect(await refused(open(caller(place.url), elsewhere.code, address(999)))).toBe('request.too-many');
  expect(await opened(elsewhere.code, '2001:db8:7:8::1')).toBe(elsewhere.id);
});
