import { expect, test } from '@jest/globals';
import { addItems, agendaOf, openOurs, openPlain, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { sql } from '../setup/database.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

/** From here on PostgreSQL takes no edits, as if the disk were full (53100). */
const fillDisk = async () => {
  await sql(
    app.database.url,
    `create or replace function disk_full() returns trigger language plpgsql as
     $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`,
  );
  await sql(
    app.database.url,
    'create trigger disk_full before insert on document_update for each statement execute function disk_full()',
  );
};
const freeDisk = () => sql(app.database.url, 'drop trigger disk_full on document_update');

test('with a full disk nothing is acknowledged or shown to others, and it arrives when there is room again', async () => {
  const meeting = await planMeeting(app);
  const chair = await openOurs(app, meeting.agenda, meeting.chair);
  const viewer = await openPlain(app, meeting.agenda, meeting.viewer);
  const plain = await openPlain(app, meeting.agenda, meeting.recorder);
  await fillDisk();
  addItems(chair.state().doc, '写不下');
  addItems(plain.doc, '也写不下');
  expect(await plain.closed()).toEqual({ code: 4503, reason: 'document.not-saved' });
  await until('the break', () => !chair.state().isConnected);
  expect(chair.state().unsaved).toBe(1);
  expect(agendaOf(viewer.doc)).toEqual([]);
  expect(viewer.closes).toEqual([]);
  await freeDisk();
  await until('saved', () => chair.state().unsaved === 0);
  await until('both at the viewer', () => agendaOf(viewer.doc).length === 2);
  expect(agendaOf(viewer.doc).sort()).toEqual(['也写不下', '写不下']);
});
