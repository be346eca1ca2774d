import { expect, test } from '@jest/globals';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { DocumentAccess } from '../../server/src/collab/index.ts';
import { openPlain, planMeeting, until } from '../factories/collab.ts';
import { ownApp } from '../factories/collab-place.ts';
import { sql } from '../setup/database.ts';

const app = ownApp();

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

test('whose account is closed does not come back', async () => {
  const meeting = await planMeeting(app);
  const recorder = await openPlain(app, meeting.minutes, meeting.recorder);
  await sql(app.database.url, 'update account set disabled_at = now() where id = $1', [
    meeting.recorder.accountId,
  ]);
  app.app.get(DocumentAccess).changed(meeting.id);
  await until('closed', () => recorder.closes.length > 0, 2000);
  expect(recorder.closes).toEqual([{ code: 4401, reason: 'session.required' }]);
});
