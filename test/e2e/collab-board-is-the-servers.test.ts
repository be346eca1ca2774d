import { expect, test } from '@jest/globals';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import * as Y from 'yjs';
import { updateFrame } from '../../server/src/collab/frames.ts';
import { openPlain, openRaw, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

const boardOf = async (meeting: Awaited<ReturnType<typeof planMeeting>>) =>
  (await meeting.chair.call(meetingApi.board, { params: { code: meeting.code } })).document;

test('anybody watches the board without a session', async () => {
  const meeting = await planMeeting(app);
  const projector = await openPlain(app, await boardOf(meeting), null);
  expect(projector.doc.getMap('board').get('meeting')).toMatchObject({ code: meeting.code, step: 'checkin' });
});

test('a vote written into the board is refused, even from the chair, and shows nowhere', async () => {
  const meeting = await planMeeting(app);
  const name = await boardOf(meeting);
  const projector = await openPlain(app, name, null);
  const before = JSON.stringify(projector.doc.getMap('board').toJSON());
  for (const who of [meeting.chair, null]) {
    const forger = await openPlain(app, name, who);
    forger.doc.getMap('board').set('ballot', { tally: { yes: 999, no: 0, abstain: 0 } });
    expect(await forger.closed()).toEqual({ code: 4403, reason: 'document.read-only' });
  }
  const later = await openPlain(app, name, null);
  expect(JSON.stringify(later.doc.getMap('board').toJSON())).toBe(before);
  expect(JSON.stringify(projector.doc.getMap('board').toJSON())).toBe(before);
});

test('a vote that goes on from what the server wrote is refused as well', async () => {
  const meeting = await planMeeting(app);
  const name = await boardOf(meeting);
  const seen = await openPlain(app, name, null);
  // Under the client id of the server's own writes.
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(seen.doc));
  forged.clientID = [...forged.store.clients.keys()][0] ?? 1;
  let update = new Uint8Array();
  forged.on('update', (bytes: Uint8Array) => {
    update = new Uint8Array(bytes);
  });
  forged.getMap('board').set('currentItem', 'x');
  const forger = await openRaw(app, name, null);
  forger.send(updateFrame(update));
  expect(await forger.closed()).toEqual({ code: 4403, reason: 'document.read-only' });
});

test('what changes in the meeting is on the board without a reload', async () => {
  const meeting = await planMeeting(app);
  const projector = await openPlain(app, await boardOf(meeting), null);
  const board = projector.doc.getMap<{ id: string }[]>('board');
  expect(board.get('agenda')).toEqual([]);
  const chair = await openPlain(app, meeting.agenda, meeting.chair);
  chair.doc.transact(() => {
    const map = new Y.Map<unknown>();
    map.set('id', crypto.randomUUID());
    map.set('zh', new Y.Text('水价'));
    map.set('en', new Y.Text());
    chair.doc.getArray('items').push([map]);
  });
  await until('the draft at the server', async () => {
    const detail = await meeting.chair.call(meetingApi.detail, { params: { id: meeting.id } });
    return detail.agenda.items.length === 1;
  });
  await meeting.chair.call(meetingApi.lockAgenda, { params: { id: meeting.id } });
  await until('the item on the board', () => board.get('agenda')?.length === 1);
});
