import { describe, expect, test } from '@jest/globals';
import { type DocumentKind, historyApi } from '@yishiting/shared/collab/history.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import * as Y from 'yjs';
import { addItems, agendaItem, agendaOf, openOurs, openPlain, planMeeting } from '../factories/collab.ts';
import { collabServer } from '../factories/collab-place.ts';
import { paragraph } from '../factories/history.ts';
import { addPerson } from '../factories/staff.ts';
import { type Caller, refusalCode } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { until } from '../setup/until.ts';

const place = await collabServer();

const acts = (meetingId: string) => ({
  keep: (by: Caller, document: DocumentKind, title: string, operation: string = crypto.randomUUID()) =>
    by.call(historyApi.name, {
      params: { id: meetingId },
      body: { document, title },
      headers: { 'x-operation': operation },
    }),
  list: async (by: Caller, document: DocumentKind) =>
    (await by.call(historyApi.list, { params: { id: meetingId }, query: { document } })).versions,
  show: (by: Caller, version: string) => by.call(historyApi.show, { params: { id: meetingId, version } }),
  compare: (by: Caller, version: string, to?: string) =>
    by.call(historyApi.compare, { params: { id: meetingId, version }, query: to ? { to } : {} }),
  back: (by: Caller, version: string, operation: string = crypto.randomUUID()) =>
    by.call(historyApi.bringBack, {
      params: { id: meetingId, version },
      headers: { 'x-operation': operation },
    }),
});

const stateIn = (state: string): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(state, 'base64'));
  return doc;
};
const minutesOf = (doc: Y.Doc) => doc.getXmlFragment('body').toString();
const say = (doc: Y.Doc, ...lines: string[]) => doc.getXmlFragment('body').push(lines.map(paragraph));

test('bringing back arrives at every client as an edit, rewrites no version, and is there after SIGKILL', async () => {
  const meeting = await planMeeting(place);
  const { keep, list, show, compare, back } = acts(meeting.id);
  const recorder = await openOurs(place, meeting.minutes, meeting.recorder);
  const viewer = await openPlain(place, meeting.minutes, meeting.viewer);
  say(recorder.state().doc, '第一段', '第二段');
  await until('saved', () => recorder.state().unsaved === 0);
  const draft = await keep(meeting.recorder, 'minutes', '初稿');
  const body = recorder.state().doc.getXmlFragment('body');
  body.delete(0, 1);
  say(recorder.state().doc, '写错的一段');
  await until('saved', () => recorder.state().unsaved === 0);
  const wrong = minutesOf(recorder.state().doc);

  const { before } = await back(meeting.chair, draft.id);
  const wanted = '<paragraph>第一段</paragraph><paragraph>第二段</paragraph>';
  await until('at the viewer', () => minutesOf(viewer.doc) === wanted);
  await until('at the recorder', () => minutesOf(recorder.state().doc) === wanted);
  expect(recorder.state().doc).toBe(body.doc);
  say(recorder.state().doc, '接着写');
  await until('saved', () => recorder.state().unsaved === 0);
  await place.process.kill('SIGKILL');
  recorder.destroy();
  await place.process.restart();

  const reader = await openPlain(place, meeting.minutes, meeting.viewer);
  expect(minutesOf(reader.doc)).toBe(`${wanted}<paragraph>接着写</paragraph>`);
  expect(await list(meeting.viewer, 'minutes')).toMatchObject([
    { act: 'restore', restores: draft.id, by: '王主任', id: before?.id },
    draft,
  ]);
  const kept = await show(meeting.viewer, before?.id ?? '');
  expect(minutesOf(stateIn(kept.state))).toBe(wrong);
  expect(minutesOf(stateIn((await show(meeting.viewer, draft.id)).state))).toBe(wanted);
  // What went with it went by the hand of who brought it back.
  const { erasures } = await compare(meeting.viewer, before?.id ?? '');
  expect([...new Set(erasures.map(({ name }) => name))]).toEqual(['王主任']);
});

test('what comes in while a version is brought back is in the document or in the version made before', async () => {
  const meeting = await planMeeting(place);
  const { keep, list, show, back } = acts(meeting.id);
  const chair = await openOurs(place, meeting.agenda, meeting.chair);
  const recorder = await openOurs(place, meeting.agenda, meeting.recorder);
  const items = () => chair.state().doc.getArray('items');
  items().push([agendaItem('水价'), agendaItem('路灯')]);
  await until('saved', () => chair.state().unsaved === 0);
  const first = await keep(meeting.chair, 'agenda', '两项');
  let restoring = true;
  const typing = (async () => {
    let typed = 0;
    for (; restoring || typed < 20; typed += 1) {
      addItems(recorder.state().doc, `又一项${typed}`);
      await until('saved', () => recorder.state().unsaved === 0);
    }
    return typed;
  })();
  await until('some have come', () => items().length > 5);
  const { before } = await back(meeting.chair, first.id);
  restoring = false;
  const typed = await typing;
  const kept = agendaOf(stateIn((await show(meeting.chair, before?.id ?? '')).state));
  await until(
    'all is here',
    () => agendaOf(chair.state().doc).join() === agendaOf(recorder.state().doc).join(),
  );
  const now = agendaOf(chair.state().doc);
  expect(now.slice(0, 2)).toEqual(['水价', '路灯']);
  expect([...kept.slice(2), ...now.slice(2)]).toEqual(Array.from({ length: typed }, (_, i) => `又一项${i}`));
  expect(await list(meeting.chair, 'agenda')).toHaveLength(2);
});

test('a comparison knows who wrote and who took out, by their accounts', async () => {
  const meeting = await planMeeting(place);
  const { keep, compare } = acts(meeting.id);
  const chair = await openOurs(place, meeting.minutes, meeting.chair);
  const recorder = await openOurs(place, meeting.minutes, meeting.recorder);
  say(recorder.state().doc, '记录写的', '要删的');
  await until('at the chair', () => minutesOf(chair.state().doc).includes('要删的'));
  const draft = await keep(meeting.recorder, 'minutes', '初稿');
  const chairs = chair.state().doc;
  chairs.getXmlFragment('body').delete(1, 1);
  say(chairs, '主任写的');
  await until('saved', () => chair.state().unsaved === 0);
  const { from, to, authors, erasures } = await compare(meeting.viewer, draft.id);
  expect([from.version.id, to.version]).toEqual([draft.id, null]);
  expect(minutesOf(stateIn(to.state))).toBe(minutesOf(chairs));
  const nameOf = (doc: Y.Doc) => authors.find(({ client }) => client === doc.clientID)?.name;
  expect([nameOf(chairs), nameOf(recorder.state().doc)]).toEqual(['王主任', '李记录']);
  expect(new Set(erasures.map(({ name }) => name))).toEqual(new Set(['王主任']));
  expect(new Set(erasures.map(({ client }) => client))).toEqual(new Set([recorder.state().doc.clientID]));
});

describe('versions', () => {
  test('are read by who may read the document, made and brought back by who may write in it now', async () => {
    const meeting = await planMeeting(place);
    const { keep, list, show, compare, back } = acts(meeting.id);
    const chair = await openOurs(place, meeting.agenda, meeting.chair);
    addItems(chair.state().doc, '水价');
    await until('saved', () => chair.state().unsaved === 0);
    const version = await keep(meeting.recorder, 'agenda', '  给镇里看的 ');
    expect(version).toMatchObject({ act: 'request', title: '给镇里看的', by: '李记录', seq: 1 });

    expect(await list(meeting.viewer, 'agenda')).toEqual([version]);
    expect(await refusalCode(keep(meeting.viewer, 'agenda', '我的'))).toBe('document.read-only');
    expect(await refusalCode(back(meeting.viewer, version.id))).toBe('document.read-only');
    const stranger = await addPerson(place, { name: '外人' });
    for (const call of [list(stranger, 'agenda'), show(stranger, version.id), compare(stranger, version.id)])
      expect(await refusalCode(call)).toBe('access.denied');

    const other = await planMeeting(place);
    expect(await refusalCode(acts(other.id).show(other.chair, version.id))).toBe('document.version-unknown');
    expect(await refusalCode(acts(other.id).back(other.chair, version.id))).toBe('document.version-unknown');
    expect(await refusalCode(keep(meeting.chair, 'agenda', '   '))).toBe('request.invalid');
    expect(await refusalCode(keep(meeting.chair, 'agenda', '长'.repeat(81)))).toBe('request.invalid');

    await meeting.chair.call(meetingApi.lockAgenda, { params: { id: meeting.id } });
    expect(await refusalCode(back(meeting.recorder, version.id))).toBe('document.read-only');
    const versions = await list(meeting.recorder, 'agenda');
    expect(versions.map(({ act }) => act)).toEqual(['lock', 'request']);
  });

  test('of a document that takes no more edits are neither made nor brought back', async () => {
    const meeting = await planMeeting(place);
    const { keep, list, back } = acts(meeting.id);
    const recorder = await openOurs(place, meeting.minutes, meeting.recorder);
    say(recorder.state().doc, '一段');
    await until('saved', () => recorder.state().unsaved === 0);
    const version = await keep(meeting.recorder, 'minutes', '初稿');
    say(recorder.state().doc, '又一段');
    await until('saved', () => recorder.state().unsaved === 0);
    await sql(place.database.url, 'update document set locked_at = now() where name = $1', [meeting.minutes]);
    expect(await refusalCode(back(meeting.recorder, version.id))).toBe('document.locked');
    expect(await refusalCode(keep(meeting.chair, 'minutes', '再留'))).toBe('document.locked');
    expect(await list(meeting.viewer, 'minutes')).toEqual([version]);
  });

  test('are made once for an operation, and bringing back what is there makes none', async () => {
    const meeting = await planMeeting(place);
    const { keep, list, back } = acts(meeting.id);
    const recorder = await openOurs(place, meeting.minutes, meeting.recorder);
    say(recorder.state().doc, '一段');
    await until('saved', () => recorder.state().unsaved === 0);
    const operation = crypto.randomUUID();
    const version = await keep(meeting.recorder, 'minutes', '初稿', operation);
    expect(await keep(meeting.recorder, 'minutes', '初稿', operation)).toEqual(version);
    expect(await back(meeting.recorder, version.id)).toEqual({ before: null });
    say(recorder.state().doc, '多的');
    await until('saved', () => recorder.state().unsaved === 0);
    const again = crypto.randomUUID();
    const done = await back(meeting.recorder, version.id, again);
    expect(await back(meeting.recorder, version.id, again)).toEqual(done);
    expect((await list(meeting.recorder, 'minutes')).map(({ act }) => act)).toEqual(['restore', 'request']);
  });
});
