import { describe, expect, test } from '@jest/globals';
import { docName } from '@yishiting/shared/doc-names.ts';
import * as Y from 'yjs';
import { DocumentStore } from '../../server/src/collab/document.store.ts';
import { Documents } from '../../server/src/collab/index.ts';
import { Ledger } from '../../server/src/collab/ledger.ts';
import { Spoiled } from '../../server/src/collab/replica.ts';
import { agendaShape } from '../../server/src/collab/shapes/agenda.shape.ts';
import { Database } from '../../server/src/database/database.ts';
import { addItems, agendaOf } from '../factories/collab.ts';
import { addMeeting } from '../factories/meeting.ts';
import { addVillage } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';
import { until } from '../setup/until.ts';

const app = await ownApp();

const me = { owner: 'account:me', name: '我', right: 'write' as const };

/** A new empty agenda, and a page that edits it. */
const newAgenda = async () => {
  const meeting = await addMeeting(app, await addVillage(app));
  const store = app.app.get(DocumentStore);
  const documents = app.app.get(Documents);
  await app.app.get(Database).write((em) => documents.create(em, { meetingId: meeting.id, kind: 'agenda' }));
  const name = docName({ meetingId: meeting.id, kind: 'agenda' });
  const page = new Y.Doc();
  const updates: Uint8Array[] = [];
  page.on('update', (update: Uint8Array) => updates.push(update));
  addItems(page, '');
  const type = (letter: string) => {
    const zh = page.getArray<Y.Map<unknown>>('items').get(0).get('zh');
    if (zh instanceof Y.Text) zh.insert(zh.length, letter);
  };
  const open = () => Ledger.open(name, agendaShape, store);
  const count = async (table: string) => {
    const rows = await sql(app.database.url, `select 1 from ${table} where name = $1`, [name]);
    return rows.length;
  };
  return { meetingId: meeting.id, name, store, documents, page, updates, type, open, count };
};

const textIn = (ledger: Ledger) => agendaOf(ledger.document.doc)[0];

test('a document read again is the same, before a snapshot, after it, and after the next', async () => {
  const { open, updates, type, count, page } = await newAgenda();
  const ledger = await open();
  let typed = '';
  for (let i = 0; i < 2300; i += 1) {
    const letter = i < 700 ? String(i % 10) : '';
    typed += letter;
    if (letter) type(letter);
    // A text has its limit.
    else
      page
        .getArray<Y.Map<unknown>>('items')
        .get(0)
        .set('minutes', i % 600);
    for (const update of updates.splice(0)) ledger.take(me, null, update);
    if (i % 7 === 0) await ledger.commit();
    if (i === 10 || i === 1400) expect(textIn(await open())).toBe(typed.slice(0, i - (i % 7) + 1));
  }
  await ledger.commit();
  await until('two snapshots', async () => (await count('document_snapshot')) === 2);
  expect(await count('document_update')).toBeLessThan(1450);
  expect(textIn(await open())).toBe(typed);
});

test('an edit that was committed is there, one that was only taken is not', async () => {
  const { open, updates, type } = await newAgenda();
  const ledger = await open();
  for (const update of updates.splice(0)) ledger.take(me, null, update);
  type('存');
  for (const update of updates.splice(0)) ledger.take(me, null, update);
  await ledger.commit();
  type('未');
  for (const update of updates.splice(0)) ledger.take(me, null, update);
  expect(textIn(ledger)).toBe('存未');
  expect(textIn(await open())).toBe('存');
  await ledger.reload();
  expect(textIn(ledger)).toBe('存');
});

test('a document with a hole in its sequence is not opened, and nothing is written over it', async () => {
  const { open, updates, type, name, count } = await newAgenda();
  const ledger = await open();
  for (const letter of ['', '甲', '乙', '丙']) {
    if (letter) type(letter);
    for (const update of updates.splice(0)) ledger.take(me, null, update);
    await ledger.commit();
  }
  const before = await count('document_update');
  await sql(app.database.url, 'delete from document_update where name = $1 and seq = 2', [name]);
  await expect(open()).rejects.toThrow('hole');
  expect(await count('document_update')).toBe(before - 1);
  expect(await count('document_snapshot')).toBe(0);
});

test('bytes that are no update are not opened', async () => {
  const { open, name } = await newAgenda();
  await sql(app.database.url, "insert into document_update (name, seq, bytes) values ($1, 1, '\\x0102')", [
    name,
  ]);
  await sql(app.database.url, 'update document set head = 1 where name = $1', [name]);
  await expect(open()).rejects.toThrow();
});

test('a client id stays with who used it first, also after the document was closed', async () => {
  const { open, updates, type } = await newAgenda();
  const ledger = await open();
  for (const update of updates.splice(0)) ledger.take(me, null, update);
  await ledger.commit();
  const again = await open();
  type('冒');
  const [forged] = updates.splice(0);
  if (!forged) throw new Error('nothing typed');
  expect(() => again.take({ ...me, owner: 'account:other' }, null, forged)).toThrow('document.frame-invalid');
  expect(again.take(me, null, forged)).toBe('taken');
});

test('what another process has written meanwhile comes in with the next commit', async () => {
  const { open, updates, type } = await newAgenda();
  const [here, there] = [await open(), await open()];
  for (const update of updates.splice(0)) here.take(me, null, update);
  await here.commit();
  await there.reload();
  type('这');
  for (const update of updates.splice(0)) here.take(me, null, update);
  await here.commit();
  const other = new Y.Doc();
  Y.applyUpdate(other, there.document.all());
  const vector = Y.encodeStateVector(other);
  addItems(other, '那');
  there.take({ ...me, owner: 'account:other' }, null, Y.encodeStateAsUpdate(other, vector));
  await there.commit();
  expect(agendaOf(there.document.doc).sort()).toEqual(['这', '那']);
  expect(there.document.all()).toEqual((await open()).document.all());
});

describe('Documents', () => {
  test('seeds once, however often it is asked', async () => {
    const { documents, meetingId } = await newAgenda();
    const seed = (doc: Y.Doc) => {
      doc.getXmlFragment('body').push([new Y.XmlElement('paragraph')]);
    };
    for (let i = 0; i < 3; i += 1)
      await app.app.get(Database).write((em) => documents.create(em, { meetingId, kind: 'minutes', seed }));
    const doc = await documents.read(docName({ meetingId, kind: 'minutes' }));
    expect(doc.getXmlFragment('body').length).toBe(1);
  });

  test('a transaction that fails makes no document', async () => {
    const { documents, meetingId } = await newAgenda();
    await app.app
      .get(Database)
      .write(async (em) => {
        await documents.create(em, { meetingId, kind: 'minutes' });
        throw new Spoiled();
      })
      .catch(() => undefined);
    await expect(documents.read(docName({ meetingId, kind: 'minutes' }))).rejects.toThrow('document.unknown');
  });

  test('a locked document takes nothing, and unlocked by a failed transaction takes everything', async () => {
    const { documents, name, open, updates, type } = await newAgenda();
    const database = app.app.get(Database);
    const ledger = await open();
    for (const update of updates.splice(0)) ledger.take(me, null, update);
    await database
      .write(async (em) => {
        await documents.lock(em, name);
        throw new Spoiled();
      })
      .catch(() => undefined);
    expect(await ledger.commit()).not.toBe('locked');
    await database.write((em) => documents.lock(em, name));
    type('晚');
    for (const update of updates.splice(0)) ledger.take(me, null, update);
    expect(await ledger.commit()).toBe('locked');
    await ledger.reload();
    expect(textIn(ledger)).toBe('');
    expect(ledger.isLocked).toBe(true);
  });

  test('what is read is a copy', async () => {
    const { documents, name, open } = await newAgenda();
    const copy = await documents.read(name);
    addItems(copy, 'x');
    expect(agendaOf((await open()).document.doc)).toEqual([]);
  });
});
