import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@yishiting/shared/minutes/canonical-json.ts';
import { minutesPaper } from '@yishiting/shared/minutes/paper.ts';
import * as Y from 'yjs';
import { type MinutesRoom, minutesRoom } from '../factories/minutes-room.ts';
import { petitionDesk } from '../factories/petition-desk.ts';
import { ownApp } from '../setup/app.ts';
import { refusalCode } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const app = await ownApp();

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const run = <Row extends object>(text: string, values: unknown[] = []) =>
  sql<Row>(app.database.url, text, values);

type Kept = { paper: Buffer; annex: Buffer; document: Buffer; hash: string };
const kept = async (room: MinutesRoom, number = 1): Promise<Kept> => {
  const [row] = await run<Kept>(
    "select paper, annex, document, encode(paper_hash, 'hex') as hash from minutes_copy where meeting_id = $1 and number = $2",
    [room.meeting.id, number],
  );
  if (!row) throw new Error('nothing is kept');
  return row;
};

describe('what is signed', () => {
  let room: MinutesRoom;
  let hash: string;
  beforeAll(async () => {
    room = await minutesRoom(app);
    await room.attendee('赵一');
    hash = await room.frozen();
  });

  it('the hash can be recomputed from what is kept, down to the annex and the state of the document', async () => {
    const { paper, annex, document, ...row } = await kept(room);
    expect(sha256(paper)).toBe(hash);
    expect(row.hash).toBe(hash);
    const read = minutesPaper.parse(JSON.parse(paper.toString()));
    expect(canonicalJson(JSON.parse(paper.toString()))).toBe(paper.toString());
    expect([sha256(annex), sha256(document)]).toEqual([read.annex, read.document]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, document);
    expect(doc.getXmlFragment('body').toString()).toContain('赵一说明路灯停用的情况。');
  });

  it('no edit after the first signature changes what is signed', async () => {
    const other = await minutesRoom(app);
    const theirs = await other.laidOut();
    await other.sign(other.chair, 'chair', theirs);
    const before = await kept(other);
    await expect(other.edit((body) => body.delete(0, body.length))).rejects.toThrow('document.locked');
    await run("update attendance set state = 'left' where meeting_id = $1", [other.meeting.id]);
    await other.sign(other.recorder, 'recorder', theirs);
    await other.sign(other.supervisor, 'supervisor', theirs);
    expect(await kept(other)).toEqual(before);
  });

  it('stays: no copy, signature or state can be rewritten, not even by our own SQL, and the text stays locked', async () => {
    const { id } = room.meeting;
    const copies = 'select id from minutes_copy where meeting_id = $1';
    for (const text of [
      `update minutes_copy set paper = paper where meeting_id = $1`,
      `delete from minutes_signature where copy_id in (${copies})`,
      `update minutes set state = 'circulated' where meeting_id = $1`,
      'delete from minutes where meeting_id = $1',
      "update document set locked_at = null where meeting_id = $1 and name like '%:minutes'",
    ])
      await expect(run(text, [id])).rejects.toThrow(/appended|frozen|locked/);
    await expect(
      run(
        `insert into minutes_copy (meeting_id, number, paper, paper_hash, annex, annex_hash, document, document_hash, account_id, by_name)
         select meeting_id, 9, 'forged', paper_hash, annex, annex_hash, document, document_hash, account_id, by_name
         from minutes_copy where meeting_id = $1`,
        [id],
      ),
    ).rejects.toThrow('check');
  });

  it('names the petitioner in title, agenda and motion no more than the hall’s screens do', async () => {
    const office = await petitionDesk(app);
    const { id: caseId } = await office.register({
      petitioners: [{ name: '马海英', phone: '18997110423', address: '北苑2栋' }],
    });
    const masked = await minutesRoom(app, { caseId, title: '马海英反映的路灯', motion: '给马海英家装灯' });
    await masked.laidOut();
    const { paper } = await masked.paper();
    expect(paper).not.toContain('马海英');
    expect(paper).toContain('反映的路灯');
  });

  it('takes no more circulation, amendment, signature or reopening', async () => {
    const who = await room.attendee('钱二');
    expect(await refusalCode(room.circulate())).toBe('minutes.frozen');
    expect(await refusalCode(room.propose(who, { kind: 'remark', text: '晚了', reason: '' }))).toBe(
      'minutes.frozen',
    );
    expect(await refusalCode(room.begin())).toBe('minutes.frozen');
    expect(await refusalCode(room.sign(room.chair, 'chair', hash))).toBe('minutes.frozen');
    expect(await refusalCode(room.reopen())).toBe('minutes.frozen');
  });
});

describe('a correction', () => {
  it('never touches the frozen bytes; written by one, it counts once another of the three has confirmed it', async () => {
    const room = await minutesRoom(app);
    const who = await room.attendee('赵一');
    expect(await refusalCode(room.correct('早了'))).toBe('minutes.not-frozen');
    const hash = await room.frozen();
    const before = await kept(room);
    expect(await refusalCode(room.correct('不该写', room.supervisor))).toBe('access.denied');
    const [written] = (await room.correct('“三个月”应为“四个月”。')).corrections;
    const id = written?.id ?? '';
    expect((await room.view(who)).corrections).toEqual([]);
    expect(await refusalCode(room.confirm(id, room.recorder))).toBe('minutes.correction-own');
    expect(await refusalCode(room.confirm(id, room.teller))).toBe('access.denied');
    await room.confirm(id, room.supervisor);
    expect(await refusalCode(room.confirm(id, room.chair))).toBe('minutes.correction-confirmed');
    const second = (await room.correct('漏记孙三到会。', room.chair)).corrections.at(-1);
    await room.confirm(second?.id ?? '', room.recorder);
    expect(await kept(room)).toEqual(before);

    const shown = (await room.view(who)).corrections.flatMap((c) => c.confirmed ?? []);
    let previous = hash;
    for (const [i, { record, hash: own, number }] of shown.entries()) {
      expect(JSON.parse(record)).toMatchObject({ minutes: hash, previous, number: i + 1 });
      expect([number, sha256(record)]).toEqual([i + 1, own]);
      previous = own;
    }
    expect(shown).toHaveLength(2);
  });
});
