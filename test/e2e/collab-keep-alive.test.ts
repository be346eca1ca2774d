import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openPlain, openRaw, planMeeting, until } from '../factories/collab.ts';
import { ownApp } from '../factories/collab-place.ts';
import { addDevice } from '../factories/staff.ts';

/** y-websocket gives a connection up after 30 s of silence, and looks every 3 s. */
const SILENCE_MS = 30_000;
const KEEP_ALIVE_MS = 20_000;

const timers = jest.spyOn(globalThis, 'setInterval');
const app = ownApp();
let tick: () => void = () => undefined;
beforeAll(() => {
  const runs = timers.mock.calls.filter(([, ms]) => ms === KEEP_ALIVE_MS).map(([run]) => run);
  expect(runs).toHaveLength(1);
  tick = () => runs[0]?.();
});
afterAll(() => {
  timers.mockRestore();
});

test('every 20 s everybody hears something, who answers no ping is cut, and who does stays', async () => {
  expect(KEEP_ALIVE_MS).toBeLessThan(SILENCE_MS);
  const meeting = await planMeeting(app);
  const reader = await openPlain(app, meeting.minutes, meeting.viewer);
  const raw = async () => openRaw(app, meeting.minutes, await addDevice(app, meeting.viewer.accountId));
  const [awake, dead] = [await raw(), await raw()];
  await Promise.all([awake.settled(), dead.settled()]);
  // Takes nothing from the wire, and so answers nothing.
  dead.socket.pause();
  for (let i = 0; i < 3; i += 1) {
    const before = { heard: reader.provider.wsLastMessageReceived, frames: awake.frames.length };
    const pinged = new Promise((resolve) => awake.socket.once('ping', resolve));
    await until('a later moment', () => Date.now() > before.heard);
    tick();
    await pinged;
    await until(
      'a sign of life',
      () => reader.provider.wsLastMessageReceived > before.heard && awake.frames.length > before.frames,
    );
    // The pong is there before the answer to what is said after it.
    await awake.settled();
  }
  dead.socket.resume();
  expect(await dead.closed()).toMatchObject({ code: 1006 });
  expect(awake.isOpen()).toBe(true);
  expect(reader.closes).toEqual([]);
});
