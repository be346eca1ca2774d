import { expect, test } from '@jest/globals';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { openPlain, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { addDevice, addPerson } from '../factories/staff.ts';
import { type Caller, refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

test('a role that is taken away closes the socket within 2 s, and it comes back with what is left', async () => {
  const meeting = await planMeeting(app);
  const recorder = await openPlain(app, meeting.minutes, meeting.recorder);
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  await meeting.chair.call(meetingApi.appoint, {
    params: { id: meeting.id },
    body: { role: 'recorder', accountIds: [] },
  });
  await until('the recorder is closed', () => recorder.closes.length > 0, 2000);
  expect(recorder.closes[0]).toEqual({ code: 4512, reason: 'rights-moved' });
  await until('back as a reader', () => recorder.provider.synced);
  recorder.doc.getXmlFragment('body').push([]);
  recorder.doc.getMap('comments').set('x', 'y');
  expect(await until('refused', () => recorder.closes[1])).toMatchObject({ reason: 'document.read-only' });
  expect(chair.closes).toEqual([]);
});

test('who signs out has no open document left, and does not come back', async () => {
  const meeting = await planMeeting(app);
  const recorder = await openPlain(app, meeting.minutes, meeting.recorder);
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  await meeting.recorder.call(identityApi.signOut);
  await until('closed', () => recorder.closes.length > 0, 2000);
  expect(recorder.closes).toEqual([{ code: 4401, reason: 'session.required' }]);
  expect(chair.closes).toEqual([]);
});

test('whose account is closed has no open document left after 2 s, on no device, and does not come back', async () => {
  const meeting = await planMeeting(app);
  const officer = await addPerson(app, { name: '李县', roles: ['countyOfficer'] });
  const { recorder } = meeting;
  const tablet = await addDevice(app, recorder.accountId);
  const open = [
    await openPlain(app, meeting.minutes, recorder),
    await openPlain(app, meeting.agenda, recorder),
    await openPlain(app, meeting.minutes, tablet),
  ];
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  const close = (by: Caller, id: string) => by.call(identityApi.closeAccount, { params: { id } });
  expect((await refusal(close(meeting.chair, recorder.accountId))).code).toBe('access.denied');
  expect((await refusal(close(officer, officer.accountId))).code).toBe('account.own');
  await close(officer, recorder.accountId);
  await until('all are closed', () => open.every(({ closes }) => closes.length > 0), 2000);
  for (const { closes, provider } of open) {
    expect(closes).toEqual([{ code: 4401, reason: 'session.required' }]);
    expect(provider.shouldConnect).toBe(false);
  }
  expect(chair.closes).toEqual([]);
  for (const browser of [recorder, tablet]) expect((await browser.call(identityApi.me)).account).toBeNull();
  expect((await refusal(close(officer, recorder.accountId))).code).toBe('account.unknown');
  const names = (await officer.call(identityApi.accounts)).map(({ id }) => id);
  expect(names).toContain(meeting.chair.accountId);
  expect(names).not.toContain(recorder.accountId);
  const noted = await sql(
    app.database.url,
    'select 1 from audit_entry where action = $1 and subject_id = $2',
    ['account.closed', recorder.accountId],
  );
  expect(noted).toHaveLength(1);
});
