import { describe, expect, test } from '@jest/globals';
import type { AccountRole, GuestRole, StaffRole } from '@yishiting/shared/actor.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { DocumentAccess } from '../../server/src/collab/index.ts';
import { SessionReader } from '../../server/src/platform/session.ts';
import { addItems, agendaOf, openPlain } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { addPerson } from '../factories/staff.ts';
import type { Caller } from '../setup/client.ts';
import { until } from '../setup/until.ts';

const place = await collabApp();
const office = await meetingOffice(place);

const agenda = (meetingId: string) => docName({ meetingId, kind: 'agenda' });
const minutes = (meetingId: string) => docName({ meetingId, kind: 'minutes' });

/** What somebody may do in both documents, asked as the gateway asks. */
const rights = async (meetingId: string, by: Caller) => {
  const token = /=([^;]+)/.exec(by.cookie())?.[1] ?? '';
  const actor = await place.app.get(SessionReader).read(token);
  const access = place.app.get(DocumentAccess);
  const right = async (kind: 'agenda' | 'minutes') =>
    (await access.entry(actor, { kind, meetingId }))?.right ?? null;
  return [await right('agenda'), await right('minutes')];
};

describe('the agenda', () => {
  test('two people write it, the chair locks it, and nobody writes in it any more', async () => {
    const { id } = await office.plan();
    const recorder = await office.staff(id, 'recorder');
    const [chairs, recorders] = [
      await openPlain(place, agenda(id), office.secretary),
      await openPlain(place, agenda(id), recorder),
    ];
    addItems(chairs.doc, '水价');
    addItems(recorders.doc, '路灯');
    await until(
      'both items',
      () => agendaOf(chairs.doc).length === 2 && agendaOf(recorders.doc).length === 2,
    );
    await until('both in the records', async () => (await office.detail(id)).agenda.items.length === 2);
    const locked = await office.lock(id);
    expect(locked.agenda.items.map((item) => item.zh)).toEqual(agendaOf(chairs.doc));

    addItems(recorders.doc, '夹带的议题');
    await recorders.closed();
    const late = await openPlain(place, agenda(id), recorder);
    expect(agendaOf(late.doc)).toEqual(locked.agenda.items.map((item) => item.zh));
    addItems(late.doc, '又一个');
    await late.closed();
    expect((await office.detail(id)).agenda.items).toEqual(locked.agenda.items);
    const fresh = await openPlain(place, agenda(id), office.secretary);
    expect(agendaOf(fresh.doc)).toHaveLength(2);
  });

  test('who loses the role loses the pen, while the document is open', async () => {
    const { id } = await office.plan();
    const recorder = await addPerson(place, {
      name: '李记录',
      roles: ['unitOfficer'],
      villageId: office.village.id,
    });
    const appoint = (...accountIds: string[]) =>
      office.secretary.call(meetingApi.appoint, { params: { id }, body: { role: 'recorder', accountIds } });
    await appoint(recorder.accountId);
    const open = await openPlain(place, agenda(id), recorder);
    addItems(open.doc, '水价');
    await until('the item', async () => (await office.detail(id)).agenda.items.length === 1);
    await appoint();
    await open.closed();
    addItems(open.doc, '偷偷加的');
    const chairs = await openPlain(place, agenda(id), office.secretary);
    addItems(chairs.doc, '路灯');
    const items = async () => (await office.detail(id)).agenda.items.map((item) => item.zh);
    await until('the chair’s item', async () => (await items()).includes('路灯'));
    expect(await items()).toEqual(['水价', '路灯']);
  });
});

describe('who may do what in the documents of a meeting', () => {
  test.each<[AccountRole, (string | null)[]]>([
    ['countyOfficer', ['read', 'read']],
    ['unitOfficer', ['read', 'read']],
    ['townshipCadre', ['write', 'read']],
    ['villageSecretary', ['write', 'read']],
    ['supervisor', ['read', 'read']],
    ['disciplineOfficer', [null, null]],
  ])('a %s of the village: agenda and minutes %j', async (role, expected) => {
    const { id } = await office.plan();
    const person = await addPerson(place, { name: '某人', roles: [role], villageId: office.village.id });
    expect(await rights(id, person)).toEqual(expected);
  });

  test.each<[StaffRole, (string | null)[]]>([
    ['chair', ['write', 'write']],
    ['recorder', ['write', 'write']],
    ['teller', ['read', 'read']],
    ['officer', ['read', 'read']],
    ['supervisor', ['read', 'read']],
  ])('the %s of the meeting: agenda and minutes %j', async (role, expected) => {
    const { id } = await office.plan();
    expect(await rights(id, await office.staff(id, role))).toEqual(expected);
  });

  test('a phone that only watches opens neither; let in, it reads and comments; gone, it reads no more', async () => {
    const hall = await office.ready(1);
    const phone = await office.phone(hall.code);
    expect(await rights(hall.id, phone)).toEqual([null, null]);
    const body = { entryId: hall.entries[1] ?? '' };
    const claimed = await phone.call(attendanceApi.claim, { params: { code: hall.code }, body });
    expect(await rights(hall.id, phone)).toEqual([null, null]);
    const params = { id: hall.id, attendanceId: claimed.seats[0]?.attendanceId ?? '' };
    await office.secretary.call(attendanceApi.admit, { params });
    expect(await rights(hall.id, phone)).toEqual(['read', 'comment']);
    const open = [
      await openPlain(place, agenda(hall.id), phone),
      await openPlain(place, minutes(hall.id), phone),
    ];
    expect(open.map(({ closes }) => closes)).toEqual([[], []]);
    await office.secretary.call(attendanceApi.leave, { params });
    const over = () => open.every(({ closes, provider }) => closes.length > 0 && !provider.shouldConnect);
    await until('both are closed for good', over, 2000);
    expect(await rights(hall.id, phone)).toEqual([null, null]);
  });

  test.each<GuestRole>(['mediator', 'socialWorker', 'lawyer'])('an invited %s reads', async (role) => {
    const hall = await office.ready(1);
    const { token } = await office.secretary.call(attendanceApi.invite, {
      params: { id: hall.id },
      body: { name: '周', role, remote: true },
    });
    const desk = await office.phone(hall.code);
    await desk.call(attendanceApi.slip, { params: { code: hall.code }, body: { token } });
    expect(await rights(hall.id, desk)).toEqual(['read', 'read']);
    const open = await openPlain(place, minutes(hall.id), desk);
    expect(open.closes).toEqual([]);
  });

  test('a guest who is shown out loses the open minutes within two seconds', async () => {
    const hall = await office.ready(1);
    const { attendance, token } = await office.secretary.call(attendanceApi.invite, {
      params: { id: hall.id },
      body: { name: '周', role: 'observer', remote: true },
    });
    const desk = await office.phone(hall.code);
    await desk.call(attendanceApi.slip, { params: { code: hall.code }, body: { token } });
    const open = await openPlain(place, minutes(hall.id), desk);
    const asked = Date.now();
    const params = { id: hall.id, attendanceId: attendance.id };
    await office.secretary.call(attendanceApi.leave, { params });
    await open.closed();
    expect(Date.now() - asked).toBeLessThan(2000);
  });
});
