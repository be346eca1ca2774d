import { expect, test } from '@jest/globals';
import { minutesSchema } from '@yishiting/shared/collab/minutes-document.ts';
import { frameLimits } from '@yishiting/shared/collab/wire.ts';
import * as Y from 'yjs';
import { DocumentStore } from '../../server/src/collab/document.store.ts';
import { updateFrame } from '../../server/src/collab/frames.ts';
import { updateOf } from '../factories/attacks.ts';
import { openRaw, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { sql } from '../setup/database.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

/** What is left before the document is full. */
const LEFT = 100_000;
const written = (words: string) => updateOf((doc) => doc.getXmlFragment('body').push([new Y.XmlText(words)]));

test('who overfills a document of 5 MB is closed, and the other writer goes on', async () => {
  const { minutes, chair, recorder } = await planMeeting(app);
  const seed = { bytes: written('x'.repeat(frameLimits.document - LEFT)), sessionId: null };
  await app.app.get(DocumentStore).append(minutes, [seed], []);
  const open = (who: typeof chair) => openRaw(app, minutes, who, `?schema=${minutesSchema}&acks=1`);
  const [modest, greedy] = [await open(chair), await open(recorder)];
  const write = async (words: string, n: number) => {
    modest.send(updateFrame(written(words)));
    await until('the ack', () => modest.frames.some((f) => f[0] === 100 && f[1] === n));
  };
  await write('先写的', 1);
  greedy.send(updateFrame(written('y'.repeat(2 * LEFT))));
  expect(await greedy.closed()).toEqual({ code: 4413, reason: 'document.too-large' });
  await write('后写的', 2);
  expect(modest.isOpen()).toBe(true);
  const rows = await sql<{ bytes: number }>(
    app.database.url,
    'select length(bytes) as bytes from document_update where name = $1 order by seq',
    [minutes],
  );
  expect(rows).toHaveLength(3);
  expect(rows.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(frameLimits.document);
});
