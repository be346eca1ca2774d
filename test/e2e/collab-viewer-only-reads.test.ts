import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { addItems, agendaOf, openOurs, openPlain, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

test("a viewer's edit is refused, and reaches nobody", async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.agenda, meeting.chair);
  const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
  expect(viewer.provider.synced).toBe(true);

  addItems(viewer.doc, '私货');
  expect(await viewer.closed()).toEqual({ code: 4403, reason: 'document.read-only' });

  addItems(chair.doc, '水价');
  const recorder = await openPlain(app, meeting.agenda, meeting.recorder);
  await until('the real item', () => agendaOf(recorder.doc).length > 0);
  expect(agendaOf(recorder.doc)).toEqual(['水价']);
  expect(agendaOf(chair.doc)).toEqual(['水价']);
});

test('a viewer sees what others write', async () => {
  const meeting = await planMeeting(app);
  const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
  const chair = await openPlain(app, meeting.agenda, meeting.chair);
  addItems(chair.doc, '水价');
  await until('the item', () => agendaOf(viewer.doc)[0] === '水价');
  expect(viewer.closes).toEqual([]);
});

test('nobody without a session reads an agenda or minutes', async () => {
  const meeting = await planMeeting(app);
  for (const name of [meeting.agenda, meeting.minutes]) {
    const visitor = await openPlain(app, name, null);
    expect(await visitor.closed()).toEqual({ code: 4401, reason: 'session.required' });
    expect(visitor.provider.synced).toBe(false);
  }
});

test('somebody of another village is not let in', async () => {
  const [meeting, other] = [await planMeeting(app), await planMeeting(app)];
  const stranger = await openPlain(app, meeting.agenda, other.chair);
  expect(await stranger.closed()).toEqual({ code: 4403, reason: 'access.denied' });
});

test.each([['meeting:x:agenda'], ['meeting:5f0c9f7e-0f0e-4f53-9a34-0a9a3f0f1c11:votes'], ['%E0%A4%A']])(
  'no document is called %s',
  async (name) => {
    const meeting = await planMeeting(app);
    const client = await openPlain(app, name, meeting.chair);
    expect(await client.closed()).toEqual({ code: 4404, reason: 'document.unknown' });
  },
);

test('a reader whose Yjs takes needless marks away by itself stays, and is not told of edits turned away', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  const recorder = await openPlain(app, meeting.minutes, meeting.recorder);
  const reader = await openOurs(app, meeting.minutes, meeting.viewer);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('路灯电费')]);
  chair.doc.getXmlFragment('body').push([paragraph]);
  const textIn = (doc: Y.Doc) =>
    (doc.getXmlFragment('body').get(0) as Y.XmlElement | undefined)?.get(0) as Y.XmlText;
  await until('the words at the recorder', () => textIn(recorder.doc));
  for (const { provider } of [chair, recorder]) provider.disconnect();
  for (const { doc } of [chair, recorder]) textIn(doc).format(0, 2, { bold: true });
  for (const { provider } of [chair, recorder]) provider.connect();
  const shown = () =>
    [chair.doc, recorder.doc, reader.state().doc].map((doc) => doc.getXmlFragment('body').toString());
  await until('the same everywhere', () => shown()[2]?.includes('<bold>') && new Set(shown()).size === 1);
  reader.cut();
  await until('the reader is back', () => !reader.state().isConnected);
  await until('the reader is back', () => reader.state().isConnected && reader.state().unsaved === 0);
  expect(reader.state()).toMatchObject({ turnedAway: null, refusal: null, readOnly: true });
});
