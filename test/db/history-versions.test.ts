import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type DocumentVersion, historyApi } from '@yishiting/shared/collab/history.contract.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import * as Y from 'yjs';
import { DocumentStore } from '../../server/src/collab/document.store.ts';
import { Documents } from '../../server/src/collab/index.ts';
import { Database } from '../../server/src/database/database.ts';
import { SweepSessions } from '../../server/src/identity/sweep-sessions.ts';
import { Clock } from '../../server/src/platform/clock.ts';
import { ballotActs } from '../factories/ballot.ts';
import { agendaOf } from '../factories/collab.ts';
import { openHall } from '../factories/hall.ts';
import { paragraph } from '../factories/history.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { addDevice, addPerson } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { type Caller, refusalCode } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const place = await ownApp();
const office = await meetingOffice(place);

type Kind = 'agenda' | 'minutes';
type Kept = { act: string; seq: number; number: number | null; by: string; bytes: Buffer; sha256: string };
const kept = (meetingId: string, kind: Kind) =>
  sql<Kept>(
    place.database.url,
    `select v.act, v.seq::int, v.number, v.by_name as by, s.bytes, encode(s.sha256, 'hex') as sha256
     from document_version v join document_state s on s.name = v.name and s.seq = v.seq
     where v.name = $1 order by v.at`,
    [docName({ meetingId, kind })],
  );

const docOf = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};
const said = (doc: Y.Doc, kind: Kind) =>
  kind === 'agenda' ? agendaOf(doc).join() : doc.getXmlFragment('body').toString();

/** What the single edits up to a sequence make together. */
const replayed = async (meetingId: string, kind: Kind, seq: number) => {
  const edits = await sql<{ bytes: Buffer }>(
    place.database.url,
    'select bytes from document_update where name = $1 and seq <= $2 order by seq',
    [docName({ meetingId, kind }), seq],
  );
  expect(edits).toHaveLength(seq);
  return said(docOf(edits.map((e) => e.bytes)), kind);
};

const write = (meetingId: string, kind: Kind, change: (doc: Y.Doc) => void) =>
  place.app
    .get(Database)
    .write((em) =>
      place.app.get(Documents).edit(em, docName({ meetingId, kind }), { owner: 'account:x' }, change),
    );

describe('a version is exactly what was on disk', () => {
  test('when notice is given and when the agenda is locked, with edits coming in all the while', async () => {
    const { id } = await office.plan();
    await office.writeAgenda(id, '水价', '路灯');
    const typing = { stop: false };
    const typed = (async () => {
      for (let i = 0; !typing.stop; i += 1) await office.writeAgenda(id, `又一项${i}`);
    })();
    office.goTo('2026-04-20');
    await office.giveNotice(id);
    const locked = await office.lock(id);
    typing.stop = true;
    await typed;
    const versions = await kept(id, 'agenda');
    expect(versions.map(({ act, by }) => [act, by])).toEqual([
      ['notice', '李书记'],
      ['lock', '李书记'],
    ]);
    for (const { seq, bytes, sha256 } of versions) {
      expect(said(docOf([bytes]), 'agenda')).toBe(await replayed(id, 'agenda', seq));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    const [, atLock] = versions;
    expect(said(docOf([atLock?.bytes ?? Buffer.alloc(0)]), 'agenda')).toBe(
      locked.agenda.items.map((item) => item.zh).join(),
    );
  });

  test('when a ballot opens and when it closes', async () => {
    const hall = await openHall(place, { eligible: 3, present: { phone: 3 } });
    const { meetingId } = hall;
    await place.app.get(Database).write(async (em) => {
      const documents = place.app.get(Documents);
      await documents.create(em, { meetingId, kind: 'agenda' });
      await documents.create(em, { meetingId, kind: 'minutes' });
    });
    const acts = ballotActs(place, hall);
    const say = (text: string) =>
      write(meetingId, 'minutes', (doc) => doc.getXmlFragment('body').push([paragraph(text)]));
    await say('讨论路灯电费。');
    const ballot = await acts.opened();
    await say('正在表决。');
    await acts.close(ballot);
    await say('宣布结果。');
    const versions = await kept(meetingId, 'minutes');
    expect(versions.map(({ act, number, seq, by }) => [act, number, seq, by])).toEqual([
      ['open', 1, 1, 'chair'],
      ['close', 1, 2, 'chair'],
    ]);
    for (const { seq, bytes } of versions)
      expect(said(docOf([bytes]), 'minutes')).toBe(await replayed(meetingId, 'minutes', seq));
    // Nobody has written in this agenda: there is nothing to keep.
    expect(await kept(meetingId, 'agenda')).toEqual([]);
  });

  test('and an act that fails leaves none', async () => {
    const { id } = await office.plan();
    await expect(office.lock(id)).rejects.toThrow('meeting.agenda-empty');
    await office.writeAgenda(id, '水价');
    office.goTo('2026-05-09', '20:00');
    await expect(
      place.app.get(Database).write(async (em) => {
        await place.app.get(Documents).nameVersion(em, { meetingId: id, kind: 'agenda' }, 'sign', null);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await kept(id, 'agenda')).toEqual([]);
  });
});

test('versions of one state share its bytes, also of a document in which nothing was written', async () => {
  const { id } = await office.plan();
  const name = (act: 'notice' | 'sign') =>
    place.app
      .get(Database)
      .write((em) => place.app.get(Documents).nameVersion(em, { meetingId: id, kind: 'minutes' }, act, null));
  const first = await name('notice');
  expect(await name('sign')).toMatchObject({ seq: 0, sha256: first.sha256 });
  const states = await sql(place.database.url, 'select 1 from document_state where name = $1', [
    docName({ meetingId: id, kind: 'minutes' }),
  ]);
  expect(states).toHaveLength(1);
});

test.each([
  'update document_version set title = $1',
  'delete from document_version where by_name <> $1',
  'update document_state set sha256 = decode($1, $$escape$$)',
  'delete from document_state where name <> $1',
])('no query rewrites a version: %s', async (query) => {
  const { id } = await office.plan();
  await office.writeAgenda(id, '水价');
  office.goTo('2026-04-20');
  await office.giveNotice(id);
  await expect(sql(place.database.url, query, ['x'])).rejects.toThrow('rows are only appended');
});

const keep = (by: Caller, id: string, title: string) =>
  by.call(historyApi.name, {
    params: { id },
    body: { document: 'agenda', title },
    headers: { 'x-operation': crypto.randomUUID() },
  });

test('who took words out is named for good: also when the session is long over, and snapshots are all that is kept', async () => {
  const { id } = await office.plan();
  const name = docName({ meetingId: id, kind: 'agenda' });
  await office.writeAgenda(id, '水价', '路灯');
  const writer = await addPerson(place, {
    name: '周干部',
    roles: ['townshipCadre'],
    villageId: office.village.id,
  });
  const version = await keep(writer, id, '全的');
  const doc = await place.app.get(Documents).read(name);
  const before = Y.encodeStateVector(doc);
  doc.getArray('items').delete(0, 1);
  const [session] = await sql<{ id: string }>(
    place.database.url,
    'update session set ends_at = $1 where account_id = $2 returning id',
    [new Date(place.app.get(Clock).now().getTime() - 2 * 86_400_000), writer.accountId],
  );
  const bytes = Y.encodeStateAsUpdate(doc, before);
  const store = place.app.get(DocumentStore);
  await store.append(name, [{ bytes, sessionId: session?.id ?? null }], []);
  await place.app.get(SweepSessions).execute();
  const erasers = async (after: DocumentVersion) => {
    const { erasures } = await office.secretary.call(historyApi.compare, {
      params: { id, version: after.id },
      query: {},
    });
    return new Set(erasures.map((one) => one.name));
  };
  expect(await erasers(version)).toEqual(new Set(['周干部']));
  const later = await keep(office.secretary, id, '少了一项');
  // The second takes away what the first stands for.
  for (const seq of [later.seq, later.seq + 1]) {
    if (seq > later.seq) await store.append(name, [{ bytes: Buffer.from([0, 0]), sessionId: null }], []);
    await store.compact(name, seq, Y.encodeStateAsUpdate(doc));
  }
  const edits = await sql(place.database.url, 'select 1 from document_update where name = $1', [name]);
  expect(edits).toHaveLength(1);
  await place.app.get(SweepSessions).execute();
  expect(await sql(place.database.url, 'select 1 from session where id = $1', [session?.id])).toEqual([]);
  expect(await erasers(version)).toEqual(new Set(['周干部']));
  expect(await erasers(later)).toEqual(new Set());
});

describe('limits of the history', () => {
  const writer = () =>
    addPerson(place, { name: '周干部', roles: ['townshipCadre'], villageId: office.village.id });

  test('two hundred versions by hand for one document, bringing back among them', async () => {
    const { id } = await office.plan();
    await office.writeAgenda(id, '水价');
    const by = await writer();
    const first = await keep(by, id, '第一');
    await sql(
      place.database.url,
      `insert into document_version (name, seq, act, title, owner, by_name)
       select name, seq, act, 'x', owner, by_name from document_version, generate_series(1, 198) where id = $1`,
      [first.id],
    );
    await keep(by, id, '第二百');
    expect(await refusalCode(keep(by, id, '多一个'))).toBe('document.versions-full');
    await office.writeAgenda(id, '路灯');
    const back = by.call(historyApi.bringBack, {
      params: { id, version: first.id },
      headers: { 'x-operation': crypto.randomUUID() },
    });
    expect(await refusalCode(back)).toBe('document.versions-full');
  });

  const nowhere = () => ({ id: crypto.randomUUID(), version: crypto.randomUUID() });
  const headers = () => ({ 'x-operation': crypto.randomUUID() });
  const paces: [string, number, (by: Caller) => Promise<unknown>][] = [
    ['versions named', 20, (by) => keep(by, crypto.randomUUID(), 'x')],
    ['brought back', 10, (by) => by.call(historyApi.bringBack, { params: nowhere(), headers: headers() })],
    ['versions read', 60, (by) => by.call(historyApi.show, { params: nowhere() })],
    ['compared with now', 15, (by) => by.call(historyApi.compare, { params: nowhere(), query: {} })],
  ];
  test.each(paces)('%s: %i a minute by one session, and another goes on', async (_, most, act) => {
    const by = await writer();
    for (let i = 0; i < most; i += 1) expect(await refusalCode(act(by))).not.toBe('request.too-many');
    expect(await refusalCode(act(by))).toBe('request.too-many');
    expect(await refusalCode(act(await addDevice(place, by.accountId)))).not.toBe('request.too-many');
  });
});
