import { expect, test } from '@jest/globals';
import { presenceFrame } from '../../server/src/collab/frames.ts';
import { openPlain, openRaw, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { addReaders } from '../factories/readers.ts';
import { addDevice } from '../factories/staff.ts';
import { answerOf, openSocket } from '../setup/socket.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

const usersAt = ({ provider, doc }: Awaited<ReturnType<typeof openPlain>>) =>
  [...provider.awareness.getStates()]
    .filter(([client]) => client !== doc.clientID)
    .map(([, state]) => (state as { user?: unknown }).user);

test("name, colour and role of an editor are the server's, whatever the client says", async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  const recorder = await openPlain(app, meeting.minutes, meeting.recorder);
  recorder.provider.awareness.setLocalState({
    user: { name: '王主任', color: '#000000', role: 'chair' },
    cursor: { at: 3 },
  });
  const seen = await until('the recorder at the chair', () =>
    [...chair.provider.awareness.getStates().values()].find((s) => (s as { cursor?: unknown }).cursor),
  );
  expect(seen).toEqual({
    user: { name: '李记录', color: expect.stringMatching(/^#[0-9a-f]{6}$/), role: 'recorder' },
    cursor: { at: 3 },
  });
});

test('readers see who edits, and are not seen', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  const viewer = await openPlain(app, meeting.minutes, meeting.viewer);
  viewer.provider.awareness.setLocalStateField('user', { name: '王主任' });
  await until('the chair at the viewer', () => usersAt(viewer).length === 1);
  const recorder = await openPlain(app, meeting.minutes, meeting.recorder);
  await until('the recorder everywhere', () => usersAt(viewer).length === 2 && usersAt(chair).length === 1);
  expect(usersAt(recorder)).toEqual([expect.objectContaining({ name: '王主任', role: 'chair' })]);
  expect(viewer.closes).toEqual([]);
});

test('who leaves is gone, and who comes back is there again', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  const recorder = await openPlain(app, meeting.minutes, meeting.recorder);
  await until('there', () => usersAt(chair).length === 1);
  recorder.provider.disconnect();
  await until('gone', () => usersAt(chair).length === 0);
  recorder.provider.connect();
  await until('there again', () => usersAt(chair).length === 1);
});

test('a clock at the end of time locks nobody out', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  const recorder = await openPlain(app, meeting.minutes, meeting.recorder);
  await until('there', () => usersAt(chair).length === 1);
  const forger = await openRaw(app, meeting.minutes, meeting.chair);
  forger.send(
    presenceFrame([
      { client: recorder.doc.clientID, clock: 2 ** 40, state: JSON.stringify({ user: { name: 'x' } }) },
    ]),
  );
  await forger.settled();
  recorder.provider.awareness.setLocalStateField('cursor', { at: 9 });
  await until('still heard', () =>
    [...chair.provider.awareness.getStates().values()].some(
      (s) => (s as { cursor?: { at: number } }).cursor?.at === 9,
    ),
  );
  expect(usersAt(chair)).toEqual([expect.objectContaining({ name: '李记录' })]);
});

test('an id that nobody has written with is told to nobody', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  const recorder = await openPlain(app, meeting.minutes, meeting.recorder);
  await until('there', () => usersAt(chair).length === 1 && usersAt(recorder).length === 1);
  for (const { provider, doc } of [chair, recorder])
    expect([...provider.awareness.getStates().keys()].filter((client) => client < 2 ** 32)).toEqual([
      doc.clientID,
    ]);
});

test('presence above 2 KB costs its sender the connection', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  chair.provider.awareness.setLocalStateField('cursor', 'x'.repeat(3000));
  expect(await chair.closed()).toEqual({ code: 4413, reason: 'document.frame-too-large' });
});

test('however often an editor moves, the others hear of it five times a second at most', async () => {
  const meeting = await planMeeting(app);
  const chair = await openRaw(app, meeting.minutes, meeting.chair);
  const recorder = await openPlain(app, meeting.minutes, meeting.recorder);
  await chair.settled();
  const heard = () => chair.frames.filter((frame) => frame[0] === 1).length;
  const before = heard();
  const started = Date.now();
  for (let i = 0; i < 40; i += 1) {
    recorder.provider.awareness.setLocalStateField('cursor', { at: i });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const last = await until('the last place', () =>
    chair.frames.some((f) => Buffer.from(f).includes('"at":39')),
  );
  expect(last).toBe(true);
  expect(heard() - before).toBeLessThanOrEqual(Math.ceil((Date.now() - started) / 200) + 1);
  expect(recorder.closes).toEqual([]);
});

/** The recorder's desk, and all that it was told about readers. */
const openDesk = async ({ code, recorder }: Awaited<ReturnType<typeof planMeeting>>) => {
  const desk = await openSocket(app.url, recorder);
  answerOf(await desk.ask('join', { code }));
  return desk;
};

test('a reader is a number to the others, never a name, and one however many tabs they have', async () => {
  const meeting = await planMeeting(app);
  const desk = await openDesk(meeting);
  expect(await desk.heard('readers')).toEqual({ meetingId: meeting.id, agenda: 0, minutes: 0 });
  const writer = await openRaw(app, meeting.minutes, meeting.recorder);
  const second = await addDevice(app, meeting.viewer.accountId);
  const tabs = await Promise.all(
    [meeting.viewer, meeting.viewer, second].map((by) => openPlain(app, meeting.minutes, by)),
  );
  const agenda = await openPlain(app, meeting.agenda, meeting.viewer);
  for (const { provider } of [...tabs, agenda])
    provider.awareness.setLocalStateField('user', { name: '赵监督' });
  await desk.heard('readers', (count) => count.minutes === 1 && count.agenda === 1);
  await writer.settled();
  for (const { provider } of [...tabs, agenda]) provider.disconnect();
  await until('nobody reads', () => {
    const last = desk.told.filter((told) => told.event === 'readers').at(-1)?.body;
    return JSON.stringify(last) === JSON.stringify({ meetingId: meeting.id, agenda: 0, minutes: 0 });
  });
  expect(JSON.stringify(desk.told.filter((told) => told.event === 'readers'))).not.toMatch(/赵|account/);
  expect(writer.frames.some((frame) => Buffer.from(frame).includes('赵'))).toBe(false);
  desk.close();
});

test('200 readers coming cause one announcement a second at most', async () => {
  const meeting = await planMeeting(app);
  const desk = await openDesk(meeting);
  const readers = await addReaders(app, meeting.villageId, 200);
  const heard = () => desk.told.filter((told) => told.event === 'readers').length;
  const [before, started] = [heard(), Date.now()];
  await Promise.all(readers.map((by) => openRaw(app, meeting.minutes, by)));
  await desk.heard('readers', (count) => count.minutes === 200);
  expect(heard() - before).toBeLessThanOrEqual(Math.floor((Date.now() - started) / 1000) + 1);
  desk.close();
}, 30_000);
