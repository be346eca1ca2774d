import { expect, test } from '@jest/globals';
import { push } from '../factories/attacks.ts';
import { agendaOf, openOurs, openPlain, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { addDevice } from '../factories/staff.ts';
import { sql } from '../setup/database.ts';
import { until } from '../setup/until.ts';

const app = await collabApp({ env: { DOCUMENT_IDLE_MS: '1' } });

test('who comes in while the document is being closed finds all of it, and nothing typed then is lost', async () => {
  const meeting = await planMeeting(app);
  const people = [meeting.chair, meeting.recorder];
  const typed: string[] = [];
  const visit = async (who: number) => {
    for (let i = 0; i < 8; i += 1) {
      const person = people[who % 2] ?? meeting.chair;
      const page = await openOurs(app, meeting.agenda, await addDevice(app, person.accountId));
      const words = `${who}-${i}`;
      push(words)(page.state().doc);
      await until('saved', () => page.state().unsaved === 0);
      typed.push(words);
      page.destroy();
    }
  };
  await Promise.all([visit(0), visit(1), visit(2)]);
  const later = await openPlain(app, meeting.agenda, meeting.viewer);
  expect(agendaOf(later.doc).sort()).toEqual(typed.sort());
});

test('a document that is closed and opened over and over writes a snapshot now and then, and stays what it was', async () => {
  const meeting = await planMeeting(app);
  for (let round = 0; round < 2; round += 1) {
    // Each from another device: what one has sent counts on after it has gone.
    const page = await openPlain(app, meeting.agenda, await addDevice(app, meeting.chair.accountId));
    if (round === 0) push('')(page.doc);
    const items = page.doc.getArray<import('yjs').Map<unknown>>('items');
    const edits = async () => {
      const [row] = await sql<{ head: string }>(
        app.database.url,
        'select head from document where name = $1',
        [meeting.agenda],
      );
      return Number(row?.head);
    };
    for (let i = 0; i < 52; i += 1) {
      items.get(0).set('minutes', round * 52 + i + 1);
      // Not faster than a page may be.
      if (i % 18 === 17) await new Promise((resolve) => setTimeout(resolve, 800));
    }
    await until('all of it stored', async () => (await edits()) >= (round + 1) * 52);
    expect(page.closes).toEqual([]);
    page.provider.destroy();
    await until('a snapshot', async () => {
      const rows = await sql(app.database.url, 'select 1 from document_snapshot where name = $1', [
        meeting.agenda,
      ]);
      return rows.length >= round + 1;
    });
  }
  const later = await openPlain(app, meeting.agenda, meeting.viewer);
  expect((later.doc.getArray('items').toJSON() as { minutes: number }[]).map((item) => item.minutes)).toEqual(
    [104],
  );
});
