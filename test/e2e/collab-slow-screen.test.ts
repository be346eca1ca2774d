import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { closeClients, openPlain, openRaw, planMeeting, until } from '../factories/collab.ts';
import { startApp, type TestApp } from '../setup/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(closeClients);
afterAll(() => app.stop());

/** Applies the sync frames (0) with content: answers (1) and updates (2). */
const documentOf = (frames: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const frame of frames.filter((f) => f[0] === 0 && f[1] !== 0)) {
    // The length before the update is a varuint: the update is what is left.
    let at = 2;
    while ((frame[at] ?? 0) >= 128) at += 1;
    Y.applyUpdate(doc, frame.subarray(at + 1));
  }
  return doc;
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
  await until('the quick screen has it', () => lengthOf(quick.doc) === lengthOf(chair.doc), 20_000);
  slow.socket.resume();
  await until(
    'the slow screen has it',
    () => lengthOf(documentOf(slow.frames)) === lengthOf(chair.doc),
    20_000,
  );
  expect(slow.frames.filter((f) => f[0] === 0 && f[1] === 2).length).toBeLessThan(parts);
  expect(slow.isOpen()).toBe(true);
}, 60_000);
