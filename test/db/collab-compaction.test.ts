import { afterEach, expect, test } from '@jest/globals';
import { docName } from '@yishiting/shared/doc-names.ts';
import * as Y from 'yjs';
import { DocumentStore } from '../../server/src/collab/document.store.ts';
import { erasuresIn } from '../../server/src/collab/history/author.store.ts';
import { Documents } from '../../server/src/collab/index.ts';
import { Database } from '../../server/src/database/database.ts';
import { addMeeting } from '../factories/meeting.ts';
import { addPerson, addVillage } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const app = await ownApp();
afterEach(() => unbreak());
const writer = await addPerson(app, { name: '周干部', roles: ['townshipCadre'] });
const [session] = await sql<{ id: string }>(
  app.database.url,
  'select id from session where account_id = $1',
  [writer.accountId],
);

/** A document with a snapshot and edits after it, and what it says; each time somebody types, one letter goes again. */
const newDocument = async () => {
  const meeting = await addMeeting(app, await addVillage(app));
  const store = app.app.get(DocumentStore);
  const doc = { meetingId: meeting.id, kind: 'agenda' as const };
  await app.app.get(Database).write((em) => app.app.get(Documents).create(em, doc));
  const name = docName(doc);
  const page = new Y.Doc();
  const edits: Uint8Array[] = [];
  page.on('update', (update: Uint8Array) => edits.push(update));
  const type = async (times: number) => {
    for (let i = 0; i < times; i += 1) page.getText('words').insert(0, '字');
    page.getText('words').insert(0, '划');
    page.getText('words').delete(0, 1);
    await store.append(
      name,
      edits.splice(0).map((bytes) => ({ bytes, sessionId: session?.id ?? null })),
      [],
    );
  };
  const compact = async () => {
    const stored = await store.load(name);
    await store.compact(name, stored?.seq ?? 0, Y.encodeStateAsUpdate(page));
  };
  const read = async () => {
    const doc = new Y.Doc();
    for (const part of (await store.load(name))?.parts ?? []) Y.applyUpdate(doc, part);
    return doc.getText('words').length;
  };
  /** Whose hand took out how many letters. */
  const erased = async (after = 0) => {
    const upTo = (await store.load(name))?.seq ?? 0;
    const found = await erasuresIn(app.app.get(Database).reader(), { name, after, upTo });
    return found.map(({ name, length }) => [name, length]);
  };
  await type(20);
  await compact();
  await type(20);
  return { name, store, type, compact, read, erased };
};

const places = [
  ['delete', 'document_update'],
  ['delete', 'document_snapshot'],
  ['insert', 'document_snapshot'],
  ['insert', 'document_erasure'],
] as const;

const unbreak = async () => {
  for (const [, table] of places) await sql(app.database.url, `drop trigger if exists dies on ${table}`);
};
/** From here on the statement dies there: by an error, or with its connection, as in a kill of either side. */
const breakAt = async (act: string, table: string, how: string) => {
  await sql(
    app.database.url,
    `create or replace function dies() returns trigger language plpgsql as $$ begin ${how}; return null; end $$`,
  );
  await sql(
    app.database.url,
    `create trigger dies after ${act} on ${table} for each statement execute function dies()`,
  );
};
const deaths = ["raise exception 'dies'", 'perform pg_terminate_backend(pg_backend_pid())'];

test.each(places.flatMap(([act, table]) => deaths.map((how) => [act, table, how])))(
  'a snapshot that dies at the %s on %s (%s) leaves the document as it was',
  async (act, table, how) => {
    const { compact, read, type, erased } = await newDocument();
    // So that there is an old snapshot to remove as well.
    await compact();
    await type(5);
    await breakAt(act, table, how);
    await expect(compact()).rejects.toThrow();
    expect(await read()).toBe(45);
    expect(await erased()).toEqual([1, 2, 3].map(() => ['周干部', 1]));
    await unbreak();
    await type(5);
    await compact();
    expect(await read()).toBe(50);
    expect(await erased()).toEqual([1, 2, 3, 4].map(() => ['周干部', 1]));
  },
);

test('whoever reads while others write and compact sees a whole document, each time one further on', async () => {
  const { store, name, compact, read, type } = await newDocument();
  let isOver = false;
  const writing = (async () => {
    for (let i = 0; i < 40; i += 1) {
      await type(1 + (i % 3));
      if (i % 4 === 0) await compact();
    }
    isOver = true;
  })();
  const seen: number[] = [];
  // A hole in the sequence would throw.
  while (!isOver) seen.push(await read());
  await writing;
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(await store.load(name)).toMatchObject({ locked: false });
});

test('the sequence of edits is that of their commits, however many append at once', async () => {
  const { name, store } = await newDocument();
  const before = (await store.load(name))?.seq ?? 0;
  const heads = await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      store.append(
        name,
        Array.from({ length: 1 + (i % 4) }, () => ({ bytes: Buffer.from([0, 0]), sessionId: null })),
        [],
      ),
    ),
  );
  const written = Array.from({ length: 30 }, (_, i) => 1 + (i % 4)).reduce((sum, n) => sum + n);
  const rows = await sql<{ seq: string }>(
    app.database.url,
    'select seq from document_update where name = $1 and seq > $2 order by seq',
    [name, before],
  );
  expect(rows.map(({ seq }) => Number(seq))).toEqual(
    Array.from({ length: written }, (_, i) => before + 1 + i),
  );
  expect(new Set(heads).size).toBe(30);
  expect(Math.max(...heads.map(Number))).toBe(before + written);
  // xmin: the transaction that wrote the row. All edits of one append stand together.
  const groups = await sql<{ n: string }>(
    app.database.url,
    `select count(distinct xmin::text)::text as n from document_update where name = $1 and seq > $2`,
    [name, before],
  );
  expect(groups[0]?.n).toBe('30');
});
