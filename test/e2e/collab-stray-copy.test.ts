import { expect, test } from '@jest/globals';
import { addItems, agendaItem, agendaOf, openOurs, openPlain, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

test('a copy that the server refuses as a whole is shown and not sent again, until one takes the server’s', async () => {
  const meeting = await planMeeting(app);
  const recorder = await openOurs(app, meeting.agenda, meeting.recorder);
  const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
  const items = recorder.state().doc.getArray('items');
  items.push([agendaItem('之前')]);
  await until('saved', () => agendaOf(viewer.doc).length === 1 && recorder.state().unsaved === 0);

  recorder.cut();
  await until('the break is seen', () => !recorder.state().isConnected);
  items.push([agendaItem('断网时')]);
  recorder.state().doc.getMap('forbidden').set('a', 1);
  await until('it strayed', () => recorder.state().stray === 'document.frame-invalid');
  const chair = await openPlain(app, meeting.agenda, meeting.chair);
  addItems(chair.doc, '主持人写的');
  await until('others go on', () => agendaOf(viewer.doc).length === 2);
  expect(recorder.state()).toMatchObject({ isConnected: false, readOnly: true, turnedAway: null });
  expect(agendaOf(recorder.state().doc)).toEqual(['之前', '断网时']);
  expect(agendaOf(viewer.doc)).toEqual(['之前', '主持人写的']);

  recorder.session.follow();
  await until('the server’s', () => recorder.state().isReady && !recorder.state().readOnly);
  expect(agendaOf(recorder.state().doc)).toEqual(['之前', '主持人写的']);
  expect(recorder.state().turnedAway).toMatchObject({ edits: 2, texts: ['断网时'] });
  addItems(recorder.state().doc, '接着写');
  await until('goes on', () => agendaOf(viewer.doc).length === 3);
});

test('one edit that is refused while one is connected is taken off and named, and the rest goes on by itself', async () => {
  const meeting = await planMeeting(app);
  const recorder = await openOurs(app, meeting.agenda, meeting.recorder);
  addItems(recorder.state().doc, '留下');
  await until('saved', () => recorder.state().unsaved === 0);
  addItems(recorder.state().doc, '长'.repeat(5000));
  await until('named', () => recorder.state().turnedAway);
  expect(recorder.state().turnedAway?.texts).toEqual(['长'.repeat(5000)]);
  await until('goes on', () => recorder.state().isReady && !recorder.state().readOnly);
  expect(agendaOf(recorder.state().doc)).toEqual(['留下']);
});
