import { expect, test } from '@jest/globals';
import { addItems, agendaOf, openPlain, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

test('two plain y-websocket clients see the same agenda, whoever writes', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.agenda, meeting.chair);
  const recorder = await openPlain(app, meeting.agenda, meeting.recorder);

  addItems(chair.doc, '水价');
  await until('the item at the recorder', () => agendaOf(recorder.doc)[0] === '水价');
  addItems(recorder.doc, '路灯');
  await until('the item at the chair', () => agendaOf(chair.doc)[1] === '路灯');
  expect(agendaOf(chair.doc)).toEqual(agendaOf(recorder.doc));
});
