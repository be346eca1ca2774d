import { expect, test } from '@jest/globals';
import { updateFrame } from '../../server/src/collab/frames.ts';
import { openRaw, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { addDevice } from '../factories/staff.ts';

const app = await collabApp();

const nothing = updateFrame(new Uint8Array([0, 0]));

test('the pace is that of a browser on all its sockets together, and nobody else is slowed by it', async () => {
  const meeting = await planMeeting(app);
  const hasty = await Promise.all(
    [meeting.agenda, meeting.minutes].map((name) => openRaw(app, name, meeting.recorder)),
  );
  const other = await openRaw(
    app,
    meeting.agenda,
    await addDevice(app, meeting.recorder.accountId),
    '?acks=1',
  );
  for (let i = 0; i < 20; i += 1) for (const { send } of [...hasty, other]) send(nothing);
  const closes = await Promise.race(hasty.map((socket) => socket.closed()));
  expect(closes).toEqual({ code: 4529, reason: 'request.too-many' });
  await other.settled();
  expect(other.isOpen()).toBe(true);
  expect(other.frames.some((frame) => frame[0] === 100 && frame[1] === 20)).toBe(true);
});
