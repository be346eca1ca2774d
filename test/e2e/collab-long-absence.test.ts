import { expect, test } from '@jest/globals';
import { minutesSchema } from '@yishiting/shared/collab/minutes-document.ts';
import * as Y from 'yjs';
import { stepTwo } from '../../server/src/collab/frames.ts';
import { openRaw, planMeeting } from '../factories/collab.ts';
import { collabServer } from '../factories/collab-place.ts';
import { until } from '../setup/until.ts';

const place = await collabServer();

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

test('what somebody wrote in days without a network is taken at once', async () => {
  const meeting = await planMeeting(place);
  const back = await openRaw(place, meeting.minutes, meeting.recorder, query);
  back.send(stepTwo(paragraphOf(19_000)));
  await until('the ack', () => hasAck(back, 1));
  expect(back.isOpen()).toBe(true);
}, 30_000);
