import { expect, test } from '@jest/globals';
import { addItems, agendaOf, openOurs, openPlain, planMeeting } from '../factories/collab.ts';
import { collabServer } from '../factories/collab-place.ts';
import { until } from '../setup/until.ts';

const place = await collabServer();

test('what a client was told is safe is there after SIGKILL', async () => {
  const meeting = await planMeeting(place);
  const chair = await openOurs(place, meeting.agenda, meeting.chair);
  const typed: string[] = [];
  for (let i = 0; i < 20; i += 1) {
    typed.push(`第${i}项`);
    addItems(chair.state().doc, `第${i}项`);
    await until('the ack', () => chair.state().unsaved === 0);
    if (i === 19) await place.process.kill('SIGKILL');
  }
  // Nobody who could give it back is there when the server starts.
  chair.destroy();
  await place.process.restart();
  const reader = await openPlain(place, meeting.agenda, meeting.viewer);
  expect(agendaOf(reader.doc)).toEqual(typed);
});

test('what was typed while the server was away arrives once, and until then is shown as unsaved', async () => {
  const meeting = await planMeeting(place);
  const chair = await openOurs(place, meeting.agenda, meeting.chair);
  const viewer = await openPlain(place, meeting.agenda, meeting.viewer);
  addItems(chair.state().doc, '之前');
  await until('the ack', () => chair.state().unsaved === 0);
  await place.process.kill('SIGKILL');
  await until('the break is seen', () => !chair.state().isConnected);
  addItems(chair.state().doc, '断网时');
  addItems(chair.state().doc, '还是断网');
  expect(chair.state()).toMatchObject({ unsaved: 2, isReady: true, isConnected: false, readOnly: false });
  await place.process.restart();
  await until('saved', () => chair.state().unsaved === 0);
  await until('at the viewer', () => agendaOf(viewer.doc).length === 3);
  expect(agendaOf(viewer.doc)).toEqual(['之前', '断网时', '还是断网']);
});

test('edits that were under way when the server was killed are neither lost nor doubled', async () => {
  const meeting = await planMeeting(place);
  const chair = await openOurs(place, meeting.agenda, meeting.chair);
  const recorder = await openOurs(place, meeting.agenda, meeting.recorder);
  for (let round = 0; round < 2; round += 1) {
    for (let i = 0; i < 6; i += 1) {
      addItems(chair.state().doc, `王${round}-${i}`);
      addItems(recorder.state().doc, `李${round}-${i}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await place.process.kill('SIGKILL');
    await place.process.restart();
  }
  await until('all saved', () => chair.state().unsaved === 0 && recorder.state().unsaved === 0);
  const reader = await openPlain(place, meeting.agenda, meeting.viewer);
  const seen = agendaOf(reader.doc);
  expect(seen).toHaveLength(24);
  expect(new Set(seen).size).toBe(24);
  await until('the same everywhere', () =>
    [chair, recorder].every((who) => agendaOf(who.state().doc).join() === seen.join()),
  );
});
