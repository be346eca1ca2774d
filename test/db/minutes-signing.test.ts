import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { minutesAnnex, minutesPaper } from '@yishiting/shared/minutes/paper.ts';
import * as Y from 'yjs';
import { DocumentStore } from '../../server/src/collab/document.store.ts';
import { hashOf, minutesRoom, paragraph } from '../factories/minutes-room.ts';
import { addPerson, appoint } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { refusal, refusalCode } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const app = await ownApp();

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const run = <Row extends object>(text: string, values: unknown[] = []) =>
  sql<Row>(app.database.url, text, values);

describe('laying out for signing', () => {
  it('an undecided proposal keeps the minutes open, and the refusal says how many', async () => {
    const room = await minutesRoom(app);
    const who = await room.attendee('赵一');
    expect(await refusalCode(room.begin())).toBe('minutes.not-circulated');
    await room.circulate();
    await room.propose(who, { kind: 'remark', text: '漏了我的话', reason: '' });
    const fault = await refusal(room.begin());
    expect(fault).toMatchObject({ code: 'minutes.proposals-open', fault: { params: { count: 1 } } });
    expect(await refusalCode(room.circulate())).toBe('minutes.proposals-open');
    const [proposal] = (await room.view()).proposals;
    await room.decide(proposal?.id ?? '', 'reject', '另有记录');
    expect((await room.begin()).state).toBe('signing');
  });

  it('waits for the end of the meeting, and for three different people', async () => {
    const open = await minutesRoom(app, { step: 'resolution' });
    await open.circulate();
    expect(await refusalCode(open.begin())).toBe('minutes.meeting-open');
    const few = await minutesRoom(app);
    await few.circulate();
    const { id } = few.meeting;
    await run("delete from meeting_staff where meeting_id = $1 and role = 'recorder'", [id]);
    await appoint(app, id, few.chair.accountId, 'recorder');
    expect(await refusalCode(few.begin(few.chair))).toBe('minutes.signers-missing');
    expect((await few.view(few.chair)).not.begin).toBe('minutes.signers-missing');
    // Also after the meeting somebody can be named for it.
    const late = await addPerson(app, { name: '孙补记', roles: ['recorder'], villageId: few.village.id });
    await few.chair.call(meetingApi.appoint, {
      params: { id },
      body: { role: 'recorder', accountIds: [late.accountId] },
    });
    expect((await few.begin(late)).state).toBe('signing');
  });

  it('takes the figures from the records and the words from the document, at one moment', async () => {
    const room = await minutesRoom(app);
    await room.attendee('赵一');
    await room.attendee('林调解', 'mediator');
    await room.laidOut();
    const { paper, annex } = await room.paper();
    const read = minutesPaper.parse(JSON.parse(paper));
    expect(read.attendance).toEqual({
      eligible: 1,
      present: 1,
      guests: [{ name: '林调解', role: 'mediator' }],
    });
    expect(read.body.map((block) => block.text)).toEqual([
      '会议由王主持主持。',
      '赵一说明路灯停用的情况。',
      '',
      '',
    ]);
    expect(read.ballots.map(({ ballot }) => ballot.verdict?.adopted)).toEqual([true]);
    const { people } = minutesAnnex.parse(JSON.parse(annex ?? ''));
    expect(people.map((p) => p.name)).toEqual(['赵一', '林调解']);
    // No item was called: the meeting began with whoever came first.
    expect(read.meeting.openedAt).toBe(people.map((p) => p.inAt).sort()[0]);
    // Names and votes by name stay with those who work for the meeting.
    expect(paper).not.toContain('赵一","household');
  });

  it('begins when the first item was called, whatever was announced', async () => {
    const room = await minutesRoom(app);
    await room.attendee('赵一');
    const called = '2026-05-09T11:05:00.000Z';
    await run('update agenda_item set called_at = $2 where meeting_id = $1', [room.meeting.id, called]);
    await room.laidOut();
    const { paper } = await room.paper();
    const { meeting, agenda } = minutesPaper.parse(JSON.parse(paper));
    expect(meeting.openedAt).toBe(called);
    expect(agenda.map((item) => item.called)).toEqual([true]);
  });

  it('says of an item that it never came up', async () => {
    const room = await minutesRoom(app);
    await room.laidOut();
    const { paper } = await room.paper();
    expect(minutesPaper.parse(JSON.parse(paper)).agenda.map((item) => item.called)).toEqual([false]);
  });

  it('an edit at that moment is either in the bytes or refused', async () => {
    const room = await minutesRoom(app);
    await room.circulate();
    const store = app.app.get(DocumentStore);
    const typed = Array.from({ length: 40 }, (_, i) => {
      const doc = new Y.Doc();
      doc.getXmlFragment('body').insert(0, [paragraph(`第${i}句。`)]);
      return { bytes: Y.encodeStateAsUpdate(doc), words: `第${i}句。`, client: doc.clientID };
    });
    const ends: (number | null)[] = [];
    const underWay = Promise.withResolvers<void>();
    const typing = (async () => {
      for (const { bytes, client } of typed) {
        ends.push(await store.append(room.name, [{ bytes, sessionId: null }], [[client, 'server']]));
        if (ends.length === 5) underWay.resolve();
      }
    })();
    await Promise.race([underWay.promise, typing]);
    await room.begin();
    await typing;
    const { paper } = await room.paper();
    for (const [i, { words }] of typed.entries()) expect(paper.includes(words)).toBe(ends[i] !== null);
    expect(ends.filter((end) => end !== null).length).toBeGreaterThanOrEqual(5);
  });
});

describe('signing', () => {
  it('three different people sign the same bytes, and with the third they are final', async () => {
    const room = await minutesRoom(app);
    const hash = await room.laidOut();
    expect((await room.view(room.supervisor)).mine.signs).toEqual(['supervisor']);
    expect(hashOf(await room.sign(room.supervisor, 'supervisor', hash))).toBe(hash);
    expect((await room.sign(room.chair, 'chair', hash)).state).toBe('signing');
    const end = await room.sign(room.recorder, 'recorder', hash);
    expect(end.state).toBe('frozen');
    expect(end.copy?.signatures.map(({ role, name }) => [role, name])).toEqual([
      ['supervisor', '郑监督'],
      ['chair', '王主持'],
      ['recorder', '李记录'],
    ]);
    const versions = await run<{ act: string }>(
      'select act from document_version where name = $1 order by at',
      [room.name],
    );
    expect(versions.map(({ act }) => act)).toEqual(['circulate', 'sign']);
  });

  it('nobody signs in two roles, twice, in a role of somebody else, or another copy than they read', async () => {
    const room = await minutesRoom(app);
    await appoint(app, room.meeting.id, room.chair.accountId, 'recorder');
    await appoint(app, room.meeting.id, room.teller.accountId, 'chair');
    const hash = await room.laidOut();
    expect(await refusalCode(room.sign(room.chair, 'chair', sha256('another')))).toBe('minutes.copy-changed');
    await room.sign(room.chair, 'chair', hash);
    expect(await refusalCode(room.sign(room.chair, 'chair', hash))).toBe('minutes.signed-already');
    expect(await refusalCode(room.sign(room.chair, 'recorder', hash))).toBe('minutes.signed-already');
    expect(await refusalCode(room.sign(room.teller, 'chair', hash))).toBe('minutes.role-signed');
    expect(await refusalCode(room.sign(room.recorder, 'supervisor', hash))).toBe('access.denied');
    const insert = run(
      'insert into minutes_signature (copy_id, role, account_id, by_name) select id, $2, $3, $4 from minutes_copy where meeting_id = $1',
      [room.meeting.id, 'recorder', room.chair.accountId, '王主持'],
    );
    await expect(insert).rejects.toThrow('minutes_signature');
  });

  it('two signatures at the same moment both count, one role counts once', async () => {
    const room = await minutesRoom(app);
    await appoint(app, room.meeting.id, room.teller.accountId, 'chair');
    const hash = await room.laidOut();
    const ends = await Promise.allSettled([
      room.sign(room.chair, 'chair', hash),
      room.sign(room.teller, 'chair', hash),
      room.sign(room.recorder, 'recorder', hash),
      room.sign(room.supervisor, 'supervisor', hash),
    ]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const { state, copy } = await room.view();
    expect([state, copy?.signatures.map(({ role }) => role).sort()]).toEqual([
      'frozen',
      ['chair', 'recorder', 'supervisor'],
    ]);
  });

  it('who does not sign says why; it stays on record, and they may still sign', async () => {
    const room = await minutesRoom(app);
    const hash = await room.laidOut();
    await room.decline(room.supervisor, 'supervisor', '没有写明反对意见');
    expect(await refusalCode(room.decline(room.teller, 'supervisor', '也不签'))).toBe('access.denied');
    const { copy } = await room.sign(room.supervisor, 'supervisor', hash);
    expect(copy?.refusals).toMatchObject([
      { role: 'supervisor', name: '郑监督', reason: '没有写明反对意见' },
    ]);
    expect(copy?.signatures).toHaveLength(1);
  });

  it('what is being signed is read by who works for the meeting; what is final, by all who were there', async () => {
    const room = await minutesRoom(app);
    const who = await room.attendee('赵一');
    const hash = await room.laidOut();
    expect(await refusalCode(room.paper(who))).toBe('minutes.not-frozen');
    expect((await room.paper(room.supervisor)).annex).not.toBeNull();
    for (const [by, role] of [
      [room.chair, 'chair'],
      [room.recorder, 'recorder'],
      [room.supervisor, 'supervisor'],
    ] as const)
      await room.sign(by, role, hash);
    const theirs = await room.paper(who);
    expect(theirs.annex).toBeNull();
    expect(sha256(theirs.paper)).toBe(hash);
  });
});

describe('opening again', () => {
  it('voids the signatures, with a reason, on record; the next copy is another', async () => {
    const room = await minutesRoom(app);
    const hash = await room.laidOut();
    await room.sign(room.chair, 'chair', hash);
    expect(await refusalCode(room.reopen('漏了', room.supervisor))).toBe('access.denied');
    const open = await room.reopen('漏了一段');
    expect(open).toMatchObject({ state: 'circulated', copy: null });
    expect(open.reopened).toMatchObject([
      { reason: '漏了一段', by: '李记录', copy: { hash, signatures: [{ role: 'chair' }] } },
    ]);
    await room.edit((body) => body.insert(0, [paragraph('补上的一段。')]));
    const next = await room.begin();
    expect(next.copy).toMatchObject({ number: 2, signatures: [] });
    expect(await refusalCode(room.sign(room.chair, 'chair', hash))).toBe('minutes.copy-changed');
  });

  it('and the last signature at the same moment: either final, or open with that signature void or refused', async () => {
    for (let i = 0; i < 4; i += 1) {
      const room = await minutesRoom(app);
      const hash = await room.laidOut();
      await room.sign(room.chair, 'chair', hash);
      await room.sign(room.recorder, 'recorder', hash);
      const [signed, opened] = await Promise.allSettled([
        room.sign(room.supervisor, 'supervisor', hash),
        room.reopen(),
      ]);
      const { state, copy } = await room.view();
      const [row] = await run<{ locked: boolean }>(
        'select locked_at is not null as locked from document where name = $1',
        [room.name],
      );
      if (state === 'frozen')
        expect([opened.status, copy?.signatures.length, row?.locked]).toEqual(['rejected', 3, true]);
      else
        expect([signed.status, opened.status, copy, row?.locked]).toEqual([
          'rejected',
          'fulfilled',
          null,
          false,
        ]);
    }
  });
});
