import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { docName } from '@yishiting/shared/doc-names.ts';
import * as Y from 'yjs';
import { Documents } from '../../server/src/collab/index.ts';
import { Database } from '../../server/src/database/database.ts';
import { agendaOf } from '../factories/collab.ts';
import { type MeetingOffice, meetingOffice } from '../factories/meeting-office.ts';
import { startApp, type TestApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

let place: TestApp;
let office: MeetingOffice;
beforeAll(async () => {
  place = await startApp();
  office = await meetingOffice(place);
});
afterAll(() => place.stop());

type Kept = { act: string; seq: number; number: number | null; bytes: Buffer; sha256: Buffer };
const kept = (meetingId: string, kind: 'agenda' | 'minutes') =>
  sql<Kept>(
    place.database.url,
    `select v.act, v.seq::int, v.number, s.bytes, s.sha256 from document_version v
     join document_state s on s.name = v.name and s.seq = v.seq where v.name = $1 order by v.at`,
    [docName({ meetingId, kind })],
  );

const read = (bytes: Uint8Array) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  return doc;
};

describe('a version', () => {
  test('of one state shares its bytes with the others of it', async () => {
    const { id } = await office.plan();
    await office.writeAgenda(id, '水价', '路灯');
    const documents = place.app.get(Documents);
    const name = (act: 'notice' | 'sign') =>
      place.app
        .get(Database)
        .write((em) => documents.nameVersion(em, { meetingId: id, kind: 'agenda' }, act, null));
    const first = await name('notice');
    const second = await name('sign');
    expect(second).toMatchObject({ seq: first.seq, sha256: first.sha256 });
    const rows = await kept(id, 'agenda');
    expect(rows.map((r) => r.act)).toEqual(['notice', 'sign']);
    expect(agendaOf(read(rows[0]?.bytes ?? Buffer.alloc(0)))).toEqual(['水价', '路灯']);
    expect(
      createHash('sha256')
        .update(rows[0]?.bytes ?? '')
        .digest('hex'),
    ).toBe(first.sha256);
  });
});
