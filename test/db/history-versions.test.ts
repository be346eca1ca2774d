import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { docName } from '@yishiting/shared/doc-names.ts';
import * as Y from 'yjs';
import { Documents } from '../../server/src/collab/index.ts';
import { Database } from '../../server/src/database/database.ts';
import { ballotActs } from '../factories/ballot.ts';
import { agendaOf } from '../factories/collab.ts';
import { openHall } from '../factories/hall.ts';
import { paragraph } from '../factories/history.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
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
