import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { chance, type Pick } from '../factories/chance.ts';
import { agendaItem, openOurs, openPlain, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { addDevice } from '../factories/staff.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

const SEED = Number(process.env.SEED ?? 1);
const STEPS = Number(process.env.STEPS ?? 200);

/** One edit as the agenda form makes them. */
const edit = (doc: Y.Doc, pick: Pick) => {
  const items = doc.getArray<Y.Map<unknown>>('items');
  const at = pick(Math.max(1, items.length));
  const what = items.length < 3 ? 0 : pick(8);
  const zh = items.length > 0 ? items.get(at).get('zh') : null;
  if (what === 0 && items.length < 25) items.insert(at, [agendaItem('新')]);
  else if (what === 1) items.delete(at, 1);
  else if (what === 2) items.get(at).set('minutes', pick(90) + 1);
  else if (zh instanceof Y.Text && what < 7) zh.insert(pick(zh.length + 1), '水价𠮷'.slice(0, 1 + pick(2)));
  else if (zh instanceof Y.Text && zh.length > 0) zh.delete(pick(zh.length), 1);
};

test('clients that come and go in the middle of typing end with the same agenda, and so does the disk', async () => {
  const meeting = await planMeeting(app);
  const pick = chance(SEED);
  const chair = await openOurs(app, meeting.agenda, meeting.chair);
  const recorder = await openOurs(app, meeting.agenda, meeting.recorder);
  // Another browser of the chair's: the pace of one is not the other's.
  const plain = await openPlain(app, meeting.agenda, await addDevice(app, meeting.chair.accountId));
  const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
  const writers = [
    { doc: () => chair.state().doc, cut: chair.cut },
    { doc: () => recorder.state().doc, cut: recorder.cut },
    { doc: () => plain.doc, cut: () => plain.provider.ws?.close() },
  ];
  for (let step = 0; step < STEPS; step += 1) {
    const writer = writers[pick(writers.length)];
    if (!writer) continue;
    if (pick(25) === 0) writer.cut();
    else edit(writer.doc(), pick);
    await new Promise((resolve) => setTimeout(resolve, pick(40)));
  }
  const shown = () =>
    [chair.state().doc, recorder.state().doc, plain.doc, viewer.doc].map((doc) =>
      JSON.stringify(doc.getArray('items').toJSON()),
    );
  await until(
    'everything is saved',
    () => chair.state().unsaved === 0 && recorder.state().unsaved === 0,
    20_000,
  );
  await until('all the same', () => new Set(shown()).size === 1);
  const later = await openPlain(app, meeting.agenda, meeting.recorder);
  expect(JSON.stringify(later.doc.getArray('items').toJSON())).toBe(shown()[0]);
  expect(plain.closes.filter(({ code }) => code >= 4400 && code < 4500)).toEqual([]);
  expect([chair.state().turnedAway, recorder.state().turnedAway]).toEqual([null, null]);
});
