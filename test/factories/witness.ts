import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { until } from '../setup/until.ts';
import { addItems, openPlain, type planMeeting } from './collab.ts';

/** Milliseconds. */
const EVERY = 40;

/** Two people who go on with their work, and how long an edit of one takes to the screen of the other. */
export const startWitness = async (
  place: { url: string },
  meeting: Awaited<ReturnType<typeof planMeeting>>,
) => {
  const writer = await openPlain(place, meeting.agenda, meeting.chair);
  const reader = await openPlain(place, meeting.agenda, meeting.viewer);
  addItems(writer.doc, '');
  const textIn = (doc: Y.Doc): Y.Text | null => {
    const text = doc.getArray<Y.Map<unknown>>('items').toArray()[0]?.get('zh');
    return text instanceof Y.Text ? text : null;
  };
  const text = await until('the item', () => textIn(reader.doc) && textIn(writer.doc));
  if (!text) throw new Error('no text');
  const waits: number[] = [];
  let sent = { n: 0, at: 0 };
  reader.doc.on('update', () => {
    if (textIn(reader.doc)?.toString() === String(sent.n)) waits.push(performance.now() - sent.at);
  });
  let isOver = false;
  const typing = (async () => {
    while (!isOver) {
      sent = { n: sent.n + 1, at: performance.now() };
      writer.doc.transact(() => {
        text.delete(0, text.length);
        text.insert(0, String(sent.n));
      });
      await until('the edit at the other screen', () => waits.length >= sent.n);
      await pause(EVERY);
    }
  })();
  return {
    writer,
    reader,
    edits: () => waits.length,
    /** Ends it: how many edits there were, and what 99 of 100 took at most, in ms. */
    stop: async () => {
      isOver = true;
      await typing;
      const sorted = [...waits].sort((a, b) => a - b);
      return { edits: waits.length, p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0 };
    },
  };
};
