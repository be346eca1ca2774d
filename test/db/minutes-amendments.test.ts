import { describe, expect, it } from '@jest/globals';
import { docName } from '@yishiting/shared/doc-names.ts';
import type * as Y from 'yjs';
import { Documents } from '../../server/src/collab/index.ts';
import { readBlocks } from '../../server/src/minutes/text/read-blocks.ts';
import { blockOf, type MinutesRoom, minutesRoom, paragraph } from '../factories/minutes-room.ts';
import { addDevice, addPerson } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { refusalCode } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const app = await ownApp();
const room = await minutesRoom(app);
const zhao = await room.attendee('赵一');
await room.circulate();

const text = async (of: MinutesRoom = room): Promise<string[]> => {
  const doc = await app.app.get(Documents).read(docName({ meetingId: of.meeting.id, kind: 'minutes' }));
  return readBlocks(doc).map((block) => block.text);
};
const latest = async (of: MinutesRoom = room) => {
  const proposal = (await of.view()).proposals.at(-1);
  if (!proposal) throw new Error('nobody proposed');
  return proposal;
};

describe('minutes that go round', () => {
  it('are read by who was there as they were given out, without figures of the records in the words', async () => {
    const seen = await room.view(zhao);
    expect(seen.mine).toMatchObject({ as: 'attendee', proposes: true, writes: false, signs: [] });
    expect(seen.circulation?.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'attendance',
      'vote',
    ]);
    expect(await refusalCode(room.view(await addDevice(app)))).toBe('access.denied');
    expect(await refusalCode(room.view(await addPerson(app, { name: '路人' })))).toBe('access.denied');
  });

  it('stay as they were given out while the recorder writes on; a version is kept', async () => {
    const other = await minutesRoom(app);
    await other.circulate();
    await other.edit((body) => body.insert(0, [paragraph('新写的一段')]));
    expect((await other.view()).circulation?.blocks[0]?.text).toBe('会议由王主持主持。');
    const versions = await sql(
      app.database.url,
      'select act, number, title from document_version where name = $1',
      [other.name],
    );
    expect(versions).toEqual([{ act: 'circulate', number: 1, title: '' }]);
  });

  it('are given out by chair or recorder alone, once the meeting has begun, and not empty', async () => {
    const early = await minutesRoom(app, { step: 'checkin' });
    expect(await refusalCode(early.circulate())).toBe('minutes.not-begun');
    expect(await refusalCode(room.circulate(room.supervisor))).toBe('access.denied');
    expect(await refusalCode(room.circulate(zhao))).toBe('access.denied');
    const empty = await minutesRoom(app);
    await empty.edit((body) => body.delete(0, body.length));
    expect(await refusalCode(empty.circulate())).toBe('minutes.empty');
  });
});

describe('an amendment', () => {
  it('is proposed by who was there, and changes nothing until it is accepted; then it stands in the text', async () => {
    const { key } = blockOf(await room.view(zhao), '赵一说明');
    const before = await text();
    const mine = await room.propose(zhao, {
      kind: 'replace',
      place: key,
      text: '赵一说明路灯停用三个月的情况。',
      reason: '说了时间',
    });
    expect(mine.proposals).toMatchObject([{ by: '赵一', mine: true, was: '赵一说明路灯停用的情况。' }]);
    expect(await text()).toEqual(before);
    const { id, now } = await latest();
    expect(now).toBe('same');
    const after = await room.decide(id, 'accept');
    expect(await text()).toEqual([before[0], '赵一说明路灯停用三个月的情况。', ...before.slice(2)]);
    expect(after.proposals.at(-1)).toMatchObject({
      by: '赵一',
      decision: { verdict: 'accepted', applied: true, by: '李记录' },
    });
    expect((await room.view(zhao)).proposals[0]?.decision?.verdict).toBe('accepted');
  });

  it('is written in the name of who accepted it, by one Yjs client however many there are', async () => {
    for (const words of ['补记一。', '补记二。']) {
      await room.propose(zhao, { kind: 'insert', text: words, reason: '' });
      await room.decide((await latest()).id, 'accept');
    }
    expect((await text()).slice(0, 2)).toEqual(['补记二。', '补记一。']);
    const owners = await sql<{ owner: string }>(
      app.database.url,
      "select owner from document_client where name = $1 and owner <> 'server'",
      [room.name],
    );
    expect(owners).toEqual([{ owner: `account:${room.recorder.accountId}` }]);
  });

  it('is rejected only with a reason, which its proposer reads', async () => {
    await room.propose(zhao, { kind: 'remark', text: '写得太短', reason: '' });
    const { id } = await latest();
    expect(await refusalCode(room.decide(id, 'reject'))).toBe('request.invalid');
    await room.decide(id, 'reject', '正文已经够了');
    const mine = (await room.view(zhao)).proposals.at(-1);
    expect(mine?.decision).toMatchObject({ verdict: 'rejected', reason: '正文已经够了', applied: false });
    expect(await refusalCode(room.decide(id, 'accept'))).toBe('minutes.proposal-decided');
  });

  it('to a paragraph that was changed meanwhile is not put over the change; it is done by hand', async () => {
    const { key } = blockOf(await room.view(zhao), '王主持');
    await room.propose(zhao, { kind: 'replace', place: key, text: '会议由王主持和李记录主持。', reason: '' });
    const { id } = await latest();
    await room.edit((body) => {
      const line = body.toArray().find((node) => node.toString().includes('王主持')) as Y.XmlElement;
      (line.get(0) as Y.XmlText).insert(0, '本次');
    });
    expect((await latest()).now).toBe('changed');
    const before = await text();
    expect(await refusalCode(room.decide(id, 'accept'))).toBe('minutes.place-changed');
    expect((await room.decide(id, 'byHand')).proposals.at(-1)?.decision).toMatchObject({
      verdict: 'accepted',
      applied: false,
    });
    expect(await text()).toEqual(before);
  });

  it('two that are accepted at once to one paragraph: one is made, the other refused', async () => {
    const other = await minutesRoom(app);
    const who = await other.attendee('钱二');
    await other.circulate();
    const { key } = blockOf(await other.view(who), '王主持');
    for (const words of ['甲', '乙'])
      await other.propose(who, { kind: 'replace', place: key, text: words, reason: '' });
    const [one, two] = (await other.view()).proposals;
    const ends = await Promise.allSettled([
      other.decide(one?.id ?? '', 'accept'),
      other.decide(two?.id ?? '', 'accept', '', other.chair),
    ]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(['甲', '乙']).toContain((await text(other))[0]);
  });

  it('of somebody is read by nobody else in the hall, and by all who work for the meeting', async () => {
    const sun = await room.attendee('孙三');
    expect((await room.view(sun)).proposals).toEqual([]);
    expect((await room.view(room.supervisor)).proposals.length).toBeGreaterThan(0);
  });

  it('is refused to who was not there, in somebody else’s name, and where nothing went round', async () => {
    const body = { kind: 'remark', text: '意见', reason: '' } as const;
    const stranger = await addDevice(app);
    expect(await refusalCode(room.propose({ ...stranger, attendanceId: zhao.attendanceId }, body))).toBe(
      'attendance.not-found',
    );
    expect(await refusalCode(room.propose(await addPerson(app, { name: '路人' }), body))).toBe(
      'access.denied',
    );
    const guest = await room.attendee('林调解', 'mediator');
    expect((await room.propose(guest, body)).proposals).toHaveLength(1);
    await room.decide((await latest()).id, 'byHand');
    expect((await room.propose(room.teller, body)).mine.as).toBe('staff');
    await room.decide((await latest()).id, 'byHand');
    const draft = await minutesRoom(app);
    expect(await refusalCode(draft.propose(await draft.attendee('赵一'), body))).toBe(
      'minutes.not-circulated',
    );
  });

  it('cannot touch the figures of the records, nor a place that nobody was shown, nor be empty or huge', async () => {
    const who = await room.attendee('周五');
    const { circulation } = await room.view(who);
    const figures = circulation?.blocks.find(({ type }) => type === 'vote')?.key;
    for (const body of [
      { kind: 'replace', place: figures, text: '全票通过', reason: '' },
      { kind: 'delete', place: figures, text: '', reason: '不对' },
      { kind: 'replace', place: '7-7', text: '新', reason: '' },
      { kind: 'replace', text: '新', reason: '' },
      { kind: 'insert', text: ' ', reason: '' },
      { kind: 'remark', text: '', reason: '' },
      { kind: 'remark', text: '长'.repeat(1001), reason: '' },
    ] as const)
      expect(await refusalCode(room.propose(who, body))).toBe('request.invalid');
  });

  it('has a measure: after ten in a minute one device waits', async () => {
    const who = await room.attendee('吴六');
    const ends = await Promise.allSettled(
      Array.from({ length: 12 }, () => room.propose(who, { kind: 'remark', text: '再看看', reason: '' })),
    );
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await refusalCode(room.propose(who, { kind: 'remark', text: '再看看', reason: '' }))).toBe(
      'request.too-many',
    );
  });
});
