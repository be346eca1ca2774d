import { expect, test } from '@jest/globals';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import * as Y from 'yjs';
import { updateFrame } from '../../server/src/collab/frames.ts';
import { addItems, agendaItem, agendaOf, openPlain, openRaw, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { sql } from '../setup/database.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

type Meeting = Awaited<ReturnType<typeof planMeeting>>;
const lock = (meeting: Meeting) => meeting.chair.call(meetingApi.lockAgenda, { params: { id: meeting.id } });

/** What is on disk is what the lock sees. */
const untilStored = (meeting: Meeting, items: number) =>
  until(`${items} stored items`, async () => {
    const detail = await meeting.chair.call(meetingApi.detail, { params: { id: meeting.id } });
    return detail.agenda.items.length === items;
  });

test('an edit after the lock is refused, and the writers come back as readers within 2 s', async () => {
  const meeting = await planMeeting(app);
  const chair = await openPlain(app, meeting.agenda, meeting.chair);
  const recorder = await openPlain(app, meeting.agenda, meeting.recorder);
  addItems(chair.doc, '水价');
  await untilStored(meeting, 1);
  await until('the item at the recorder', () => agendaOf(recorder.doc).length === 1);

  const locked = await lock(meeting);
  expect(locked.agenda.items.map((item) => item.zh)).toEqual(['水价']);
  await until(
    'both closed for their new right',
    () => chair.closes.length > 0 && recorder.closes.length > 0,
    2000,
  );
  expect(chair.closes[0]).toEqual({ code: 4512, reason: 'rights-moved' });
  await until('both are back', () => chair.provider.synced && recorder.provider.synced);

  addItems(recorder.doc, '临时动议');
  expect(await until('the refusal', () => recorder.closes[1])).toEqual({
    code: 4403,
    reason: 'document.locked',
  });
  const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
  expect(agendaOf(viewer.doc)).toEqual(['水价']);
  expect(agendaOf(chair.doc)).toEqual(['水价']);
});

test('what is typed while the lock is taken is either among the locked items or refused', async () => {
  const meeting = await planMeeting(app);
  const first = await openPlain(app, meeting.agenda, meeting.chair);
  addItems(first.doc, '第一项');
  await untilStored(meeting, 1);
  const writer = await openPlain(app, meeting.agenda, meeting.recorder);
  const items = writer.doc.getArray('items');
  let going = true;
  const typing = (async () => {
    for (let i = 0; going && items.length < 45; i += 1) {
      items.push([agendaItem(`补充${i}`)]);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  })();
  await until('some typing', () => items.length > 4);
  const locked = await lock(meeting);
  await until('the writer was turned away', () => writer.closes.length > 0);
  going = false;
  await typing;
  const reader = await openPlain(app, meeting.agenda, meeting.viewer);
  expect(agendaOf(reader.doc)).toEqual(locked.agenda.items.map((item) => item.zh));
  expect(locked.agenda.items.length).toBeGreaterThan(4);
});

test('an edit that waits behind the lock is refused when the lock is taken, and nobody sees it', async () => {
  const meeting = await planMeeting(app);
  const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
  const doc = new Y.Doc();
  let edit = new Uint8Array();
  doc.on('update', (bytes: Uint8Array) => {
    edit = new Uint8Array(bytes);
  });
  addItems(doc, '在途');
  const writer = await openRaw(app, meeting.agenda, meeting.recorder, '?acks=1');
  await writer.settled();

  // The lock's transaction, held open: the append behind it waits for the row.
  const { default: pg } = await import('pg');
  const holder = new pg.Client({ connectionString: app.database.url });
  await holder.connect();
  await holder.query('begin');
  await holder.query('update document set locked_at = clock_timestamp() where name = $1', [meeting.agenda]);
  writer.send(updateFrame(edit));
  await until('the append waits', async () => {
    const [row] = await sql<{ n: string }>(
      app.database.url,
      'select count(*)::text as n from pg_locks where not granted',
    );
    return row?.n !== '0';
  });
  expect(writer.frames.filter((frame) => frame[0] === 100)).toEqual([]);
  await holder.query('commit');
  await holder.end();

  expect(await writer.closed()).toEqual({ code: 4403, reason: 'document.locked' });
  expect(writer.frames.filter((frame) => frame[0] === 100)).toEqual([]);
  expect(agendaOf(viewer.doc)).toEqual([]);
  const stored = await sql(app.database.url, 'select 1 from document_update where name = $1', [
    meeting.agenda,
  ]);
  expect(stored).toEqual([]);
  const later = await openPlain(app, meeting.agenda, meeting.chair);
  expect(agendaOf(later.doc)).toEqual([]);
});
