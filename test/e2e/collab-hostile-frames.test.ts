import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { ackFrame, presenceFrame, stepOne, stepTwo, updateFrame } from '../../server/src/collab/frames.ts';
import {
  agendaItem,
  agendaOf,
  closeClients,
  openPlain,
  openRaw,
  planMeeting,
  until,
} from '../factories/collab.ts';
import { startApp, type TestApp } from '../setup/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(closeClients);
afterAll(() => app.stop());

/** The update that an act makes in a document of its own, which begins as `from`. */
const updateOf = (act: (doc: Y.Doc) => void, from?: Y.Doc, clientID?: number): Uint8Array => {
  const doc = new Y.Doc();
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  if (clientID !== undefined) doc.clientID = clientID;
  let update = new Uint8Array();
  doc.on('update', (bytes: Uint8Array) => {
    update = new Uint8Array(bytes);
  });
  doc.transact(() => act(doc));
  return update;
};
const push = (zh: string) => (doc: Y.Doc) => doc.getArray('items').push([agendaItem(zh)]);

/** Two pairs of edits, of which the second builds on the first. */
const second = (): Uint8Array => {
  const doc = new Y.Doc();
  push('第一')(doc);
  const vector = Y.encodeStateVector(doc);
  push('第二')(doc);
  return Y.encodeStateAsUpdate(doc, vector);
};
const deep = (): Uint8Array => {
  const nested = Array.from({ length: 2000 }).reduce<unknown>((inner) => [inner], 'x');
  return updateOf((doc) => doc.getArray('items').push([nested]));
};

type Sent = Uint8Array | string;
type Case = [what: string, frames: (victim: { doc: Y.Doc }) => Sent[], code: number, reason: string];
const invalid = [4400, 'document.frame-invalid'] as const;
const tooLarge = [4413, 'document.frame-too-large'] as const;

const cases: Case[] = [
  ['an empty frame', () => [new Uint8Array()], ...invalid],
  ['text', () => ['hello'], ...invalid],
  ['noise', () => [new Uint8Array([0, 2, 5, 1, 2, 3, 4, 5])], ...invalid],
  ['a frame cut short', () => [updateFrame(updateOf(push('x'))).subarray(0, 20)], ...invalid],
  ['bytes after the frame', () => [new Uint8Array([...updateFrame(updateOf(push('x'))), 1])], ...invalid],
  ['a message type that nobody knows', () => [new Uint8Array([77, 1, 2])], ...invalid],
  ['an ack, which only the server gives', () => [ackFrame(9)], ...invalid],
  ['a state vector that is none', () => [stepOne(new Uint8Array([200, 200, 1]))], ...invalid],
  ['presence that is none', () => [new Uint8Array([1, 3, 9, 9, 9])], ...invalid],
  ['presence that is no object', () => [presenceFrame([{ client: 5, clock: 1, state: '"x"' }])], ...invalid],
  ['an edit larger than 256 KiB', () => [updateFrame(updateOf(push('字'.repeat(100_000))))], ...tooLarge],
  ['a first sync larger than 1 MiB', () => [stepTwo(updateOf(push('字'.repeat(400_000))))], ...tooLarge],
  ['64 MiB', () => [new Uint8Array(64 * 1024 * 1024)], ...tooLarge],
  ['a whole answer with a hole', () => [stepTwo(second())], ...invalid],
  ['hole after hole', () => Array.from({ length: 25 }, () => updateFrame(second())), ...invalid],
  [
    "an edit under another's client id",
    (victim) => [updateFrame(updateOf(push('冒名'), victim.doc, victim.doc.clientID))],
    ...invalid,
  ],
  ['another root', () => [updateFrame(updateOf((doc) => doc.getMap('votes').set('yes', 999)))], ...invalid],
  ['two thousand lists in one another', () => [updateFrame(deep())], ...invalid],
  [
    'an item with a key that is not of the agenda',
    () => [
      updateFrame(
        updateOf((doc) => {
          const item = agendaItem('x');
          item.set('tally', 999);
          doc.getArray('items').push([item]);
        }),
      ),
    ],
    ...invalid,
  ],
  [
    'forty frames at once',
    () => Array.from({ length: 40 }, () => updateFrame(new Uint8Array([0, 0]))),
    4429,
    'request.too-many',
  ],
];

describe('costs its sender the connection, and nobody else anything', () => {
  test.each(cases)('%s', async (_, frames, code, reason) => {
    const meeting = await planMeeting(app);
    const chair = await openPlain(app, meeting.agenda, meeting.chair);
    const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
    push('先有')(chair.doc);
    await until('the first item', () => agendaOf(viewer.doc).length === 1);

    const attacker = await openRaw(app, meeting.agenda, meeting.recorder);
    await attacker.settled();
    for (const frame of frames(chair)) attacker.socket.send(frame);
    push('照常')(chair.doc);
    expect(await attacker.closed()).toEqual({ code, reason });
    await until('the edit of the others', () => agendaOf(viewer.doc).length === 2);
    push('还行')(chair.doc);
    await until('and the next', () => agendaOf(viewer.doc).length === 3);
    expect(agendaOf(viewer.doc)).toEqual(['先有', '照常', '还行']);
    expect([...chair.closes, ...viewer.closes]).toEqual([]);
  });
});

test('an edit with a hole is left out, and its sender is asked for all it has', async () => {
  const meeting = await planMeeting(app);
  const doc = new Y.Doc();
  push('第一')(doc);
  const vector = Y.encodeStateVector(doc);
  push('第二')(doc);
  const writer = await openRaw(app, meeting.agenda, meeting.recorder, '?acks=1');
  await writer.settled();
  const asked = () => writer.frames.filter((f) => f[0] === 0 && f[1] === 0).length;
  const before = asked();
  writer.send(updateFrame(Y.encodeStateAsUpdate(doc, vector)));
  await until('the question', () => asked() > before);
  expect(writer.frames.some((f) => f[0] === 100)).toBe(false);
  writer.send(stepTwo(Y.encodeStateAsUpdate(doc)));
  // The ack of the second frame stands for the first as well.
  await until('the ack', () => writer.frames.some((f) => f[0] === 100 && f[1] === 2));
  const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
  expect(agendaOf(viewer.doc)).toEqual(['第一', '第二']);
});
