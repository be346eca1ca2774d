import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { stepOne } from '../../server/src/collab/frames.ts';
import { sockets } from '../../server/src/collab/metrics.ts';
import { openPlain, openRaw, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { addDevice } from '../factories/staff.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

/** Follows the sync frames (0) with content: answers (1) and updates (2). */
const followed = (frames: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  let seen = 0;
  return () => {
    for (const frame of frames.slice(seen).filter((f) => f[0] === 0 && f[1] !== 0)) {
      // The length before the update is a varuint: the update is what is left.
      let at = 2;
      while ((frame[at] ?? 0) >= 128) at += 1;
      Y.applyUpdate(doc, frame.subarray(at + 1));
    }
    seen = frames.length;
    return doc;
  };
};
const lengthOf = (doc: Y.Doc) => doc.getXmlFragment('body').toString().length;

test('a screen that takes nothing for a while is not sent everything, and has everything when it is back', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  const quick = await openPlain(app, meeting.minutes, meeting.viewer);
  const slow = await openRaw(app, meeting.minutes, meeting.viewer);
  await slow.settled();
  slow.socket.pause();

  const body = chair.doc.getXmlFragment('body');
  const text = new Y.XmlText();
  body.push([text]);
  const part = 'x'.repeat(200_000);
  const parts = 80;
  for (let i = 0; i < parts; i += 1) {
    // What is written over again and again: the document stays small, the edits are many.
    if (text.length > 600_000) text.delete(0, 300_000);
    text.insert(text.length, part);
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
  slow.socket.resume();
  await until('the quick screen has it', () => lengthOf(quick.doc) === lengthOf(chair.doc), 20_000);
  const shown = followed(slow.frames);
  await until('the slow screen has it', () => lengthOf(shown()) === lengthOf(chair.doc), 20_000);
  expect(slow.frames.filter((f) => f[0] === 0 && f[1] === 2).length).toBeLessThan(parts);
  expect(slow.isOpen()).toBe(true);
}, 60_000);

test('a screen that takes nothing for ten seconds is let go of, and one with 8 MB to take at once', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.minutes, meeting.chair);
  const text = new Y.XmlText();
  chair.doc.getXmlFragment('body').push([text]);
  for (let i = 0; i < 6; i += 1) text.insert(text.length, 'x'.repeat(200_000));
  const quick = await openPlain(app, meeting.minutes, meeting.viewer);
  await until('the quick screen has it', () => lengthOf(quick.doc) === lengthOf(chair.doc));

  const asleep = async () => {
    const screen = await openRaw(app, meeting.minutes, await addDevice(app, meeting.viewer.accountId));
    screen.socket.pause();
    return screen;
  };
  const [stuck, greedy] = [await asleep(), await asleep()];
  const paused = Date.now();
  const ask = ({ socket }: typeof stuck) => socket.send(stepOne(new Uint8Array([0])));
  // Each answer is 1.2 MB; some of them are in the wire itself.
  for (let i = 0; i < 5; i += 1) ask(stuck);
  for (let i = 0; i < 20; i += 1) {
    ask(greedy);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  greedy.socket.resume();
  expect(await greedy.closed()).toMatchObject({ code: 1006 });
  expect(Date.now() - paused).toBeLessThan(9000);
  const joined = async () => (await sockets.get()).values[0]?.value;
  // Itself asleep, it does not hear of its own end.
  await until('let go of', async () => (await joined()) === 2, 15_000);
  expect(Date.now() - paused).toBeGreaterThan(9000);
  stuck.socket.resume();
  expect(await stuck.closed()).toMatchObject({ code: 1006 });
  expect(quick.closes).toEqual([]);
}, 60_000);
