import { afterEach, expect, test } from '@jest/globals';
import { TellEndedSessions } from '../../server/src/identity/tell-ended-sessions.ts';
import { MOST_SOCKETS, SocketCount } from '../../server/src/live/index.ts';
import { Clock } from '../../server/src/platform/clock.ts';
import { addItems, openPlain, openRaw, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { sql } from '../setup/database.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();
afterEach(() => app.app.get(Clock).set(new Date()));

const minutesLater = (minutes: number) => {
  const clock = app.app.get(Clock);
  clock.set(new Date(clock.now().getTime() + minutes * 60_000));
};
const look = () => app.app.get(TellEndedSessions).execute();

test('half an hour without an edit ends the documents too, however often somebody looks', async () => {
  const meeting = await planMeeting(app);
  const recorder = await openPlain(app, meeting.minutes, meeting.recorder);
  minutesLater(20);
  await look();
  expect(recorder.closes).toEqual([]);
  minutesLater(11);
  await look();
  await until('closed', () => recorder.closes.length > 0);
  expect(recorder.closes).toEqual([{ code: 4401, reason: 'session.required' }]);
});

test('who edits is not idle', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.agenda, meeting.chair);
  const seenAt = async () => {
    const [row] = await sql<{ seen_at: Date }>(
      app.database.url,
      'select seen_at from session where account_id = $1',
      [meeting.chair.accountId],
    );
    return Number(row?.seen_at);
  };
  const before = await seenAt();
  minutesLater(20);
  addItems(chair.doc, '路灯');
  await until('the edit counts', async () => (await seenAt()) > before);
  minutesLater(20);
  await look();
  expect(chair.closes).toEqual([]);
  minutesLater(11);
  await look();
  await until('closed', () => chair.closes.length > 0);
  expect(chair.closes).toEqual([{ code: 4401, reason: 'session.required' }]);
});

test('an address that holds all its sockets gets no more, and one again when one was given back', async () => {
  const meeting = await planMeeting(app);
  const sockets = app.app.get(SocketCount);
  const first = await openRaw(app, meeting.minutes, meeting.recorder);
  for (let i = 1; i < MOST_SOCKETS; i += 1) sockets.enter('127.0.0.1');
  const refused = await openRaw(app, meeting.minutes, meeting.recorder);
  expect(await refused.closed()).toEqual({ code: 4529, reason: 'request.too-many' });
  first.socket.terminate();
  await until('one socket more', async () => {
    const next = await openRaw(app, meeting.minutes, meeting.recorder);
    await next.settled().catch(() => undefined);
    return next.isOpen();
  });
});
