import { expect, test } from '@jest/globals';
import { minutesSchema } from '@yishiting/shared/collab/minutes-document.ts';
import * as Y from 'yjs';
import { stepTwo, updateFrame } from '../../server/src/collab/frames.ts';
import { openRaw, planMeeting, until } from '../factories/collab.ts';
import { ownServer } from '../factories/collab-place.ts';
import { startWitness } from '../factories/witness.ts';

const place = ownServer();

/** A paragraph of the minutes, typed letter by letter and each before the last: one struct a letter. */
const paragraphOf = (letters: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    doc.getXmlFragment('body').push([paragraph]);
    const text = new Y.XmlText();
    paragraph.insert(0, [text]);
    for (let i = 0; i < letters; i += 1) text.insert(0, 'x');
  });
  return Y.encodeStateAsUpdate(doc);
};

const query = `?acks=1&schema=${minutesSchema}`;
const hasAck = ({ frames }: { frames: Uint8Array[] }, n: number) =>
  frames.some((frame) => frame[0] === 100 && frame[1] === n);

test('an insider who sends what is long to judge is stopped, also when they come back, and nobody waits', async () => {
  const meeting = await planMeeting(place);
  const heavy = Array.from({ length: 40 }, () => updateFrame(paragraphOf(6000)));
  const witness = await startWitness(place, meeting);
  await until('edits before', () => witness.edits() >= 5);
  const reasons: string[] = [];
  for (let next = 0; witness.edits() < 60 && next < heavy.length; ) {
    const insider = await openRaw(place, meeting.minutes, meeting.recorder, query);
    for (let n = 1; insider.isOpen() && next < heavy.length; n += 1, next += 1) {
      insider.send(heavy[next] ?? new Uint8Array());
      // So that it is the work and not the number of frames that is too much.
      await until('the ack', () => !insider.isOpen() || hasAck(insider, n));
    }
    if (!insider.isOpen()) reasons.push((await insider.closed())?.reason ?? '');
  }
  const { edits, p99 } = await witness.stop();
  expect(reasons.length).toBeGreaterThan(0);
  expect(new Set(reasons)).toEqual(new Set(['request.too-many']));
  expect(edits).toBeGreaterThan(5);
  expect(p99).toBeLessThan(500);
}, 60_000);

test('what somebody wrote in days without a network is taken at once', async () => {
  const meeting = await planMeeting(place);
  const back = await openRaw(place, meeting.minutes, meeting.recorder, query);
  back.send(stepTwo(paragraphOf(19_000)));
  await until('the ack', () => hasAck(back, 1));
  expect(back.isOpen()).toBe(true);
}, 30_000);
