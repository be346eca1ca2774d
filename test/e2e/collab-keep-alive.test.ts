import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { signOfLife } from '@yishiting/shared/collab/wire.ts';
import { TURN_MS } from '../../server/src/collab/turns.ts';
import { openPlain, openRaw, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { addDevice } from '../factories/staff.ts';
import { until } from '../setup/until.ts';

const PING_MS = 20_000;

const timers = jest.spyOn(globalThis, 'setInterval');
const app = await collabApp();
let turn: () => void = () => undefined;
beforeAll(() => {
  const runs = timers.mock.calls.filter(([, ms]) => ms === TURN_MS).map(([run]) => run);
  expect(runs).toHaveLength(1);
  turn = () => runs[0]?.();
});
/** What the server does in so many milliseconds, at once. */
const pass = (ms: number): void => {
  for (let gone = 0; gone < ms; gone += TURN_MS) turn();
};
afterAll(() => {
  timers.mockRestore();
});

test('every 5 s everybody hears something; who answers no ping for 20 s is cut, and who does stays', async () => {
  // One sign may be lost on the way.
  expect(signOfLife.missedAfter).toBeGreaterThan(2 * signOfLife.every);
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
    pass(signOfLife.every);
    await until(
      'a sign of life',
      () => reader.provider.wsLastMessageReceived > before.heard && awake.frames.length > before.frames,
    );
    pass(PING_MS - signOfLife.every);
    await pinged;
    // The pong is there before the answer to what is said after it.
    await awake.settled();
  }
  dead.socket.resume();
  expect(await dead.closed()).toMatchObject({ code: 1006 });
  expect(awake.isOpen()).toBe(true);
  expect(reader.closes).toEqual([]);
});
