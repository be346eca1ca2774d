import { expect, test } from '@jest/globals';
import { docName } from '@yishiting/shared/doc-names.ts';
import pg from 'pg';
import { DocumentStore } from '../../server/src/collab/document.store.ts';
import { Documents } from '../../server/src/collab/index.ts';
import { Database } from '../../server/src/database/database.ts';
import { addMeeting } from '../factories/meeting.ts';
import { addVillage } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const app = await ownApp();
const store = app.app.get(DocumentStore);

/** Names of so many empty documents. */
const newDocuments = async (count: number): Promise<string[]> => {
  const village = await addVillage(app);
  const names: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const doc = { meetingId: (await addMeeting(app, village)).id, kind: 'agenda' as const };
    await app.app.get(Database).write((em) => app.app.get(Documents).create(em, doc));
    names.push(docName(doc));
  }
  return names;
};

const edits = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ bytes: Buffer.from([i]), sessionId: null }));

const storedIn = async (name: string | undefined): Promise<string[]> => {
  const rows = await sql<{ row: string }>(
    app.database.url,
    "select seq || ':' || encode(bytes, 'hex') as row from document_update where name = $1 order by seq",
    [name],
  );
  return rows.map(({ row }) => row);
};

test('what comes for many documents at once is one transaction, each with a sequence of its own', async () => {
  const [other = '', ...names] = await newDocuments(6);
  // While it is under way the others gather.
  const first = store.append(other, edits(1), []);
  const heads = await Promise.all(names.map((name, i) => store.append(name, edits(i + 1), [[i, 'a']])));
  await first;
  expect(heads).toEqual([1, 2, 3, 4, 5]);
  expect(await storedIn(names[2])).toEqual(['1:00', '2:01', '3:02']);
  expect(await store.owners(names[4] ?? '')).toEqual([[4, 'a']]);
  const [written] = await sql<{ n: string }>(
    app.database.url,
    'select count(distinct xmin::text)::text as n from document_update where name = any($1)',
    [names],
  );
  expect(written?.n).toBe('1');
});

test('a document that somebody holds keeps no other waiting', async () => {
  const [held = '', free = ''] = await newDocuments(2);
  const holder = new pg.Client({ connectionString: app.database.url });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select 1 from document where name = $1 for update', [held]);
  const late = store.append(held, edits(2), []);
  expect(await store.append(free, edits(1), [])).toBe(1);
  expect(await store.append(free, edits(1), [])).toBe(2);
  expect(await storedIn(held)).toEqual([]);
  await holder.query('commit');
  await holder.end();
  expect(await late).toBe(2);
  expect(await storedIn(held)).toEqual(['1:00', '2:01']);
});

test('a locked document takes nothing, nor does one that is not there; those of the same moment do', async () => {
  const [locked = '', open = ''] = await newDocuments(2);
  await app.app.get(Database).write((em) => app.app.get(Documents).lock(em, locked));
  const heads = [locked, 'meeting:none:agenda', open].map((name) => store.append(name, edits(1), []));
  expect(await Promise.all(heads)).toEqual([null, null, 1]);
  expect(await storedIn(locked)).toEqual([]);
});

test('what PostgreSQL refuses is taken from nobody else, and is nowhere', async () => {
  const [other = '', ...names] = await newDocuments(4);
  const first = store.append(other, edits(1), []);
  const appended = names.map((name, i) =>
    store.append(name, [...edits(1), { bytes: Buffer.from([9]), sessionId: i === 1 ? 'no id' : null }], []),
  );
  expect((await Promise.allSettled(appended)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  await first;
  expect(await Promise.all(names.map(storedIn))).toEqual([['1:00', '2:09'], [], ['1:00', '2:09']]);
});

test('a connection that breaks between two edits is replaced', async () => {
  const [name = ''] = await newDocuments(1);
  await store.append(name, edits(1), []);
  await sql(
    app.database.url,
    "select pg_terminate_backend(pid) from pg_stat_activity where query like '%skip locked%' and pid <> pg_backend_pid()",
  );
  const again = async (): Promise<number | null> => store.append(name, edits(1), []).catch(() => again());
  expect(await again()).toBe(2);
});
