import { expect, test } from '@jest/globals';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { openBoard, openPlain, planMeeting } from '../factories/collab.ts';
import { collabServer } from '../factories/collab-place.ts';
import { sql } from '../setup/database.ts';
import { until } from '../setup/until.ts';

const place = await collabServer();

test('after SIGKILL the screen shows the right picture without a reload', async () => {
  const meeting = await planMeeting(place);
  const screen = openBoard(place, meeting.code);
  await until('live', () => screen.state().isConnected);
  expect(screen.state().view?.meeting.title).toBe('路灯分摊会');
  const heardAt = screen.state().heardAt ?? 0;

  await place.process.kill('SIGKILL');
  await until('the break is seen', () => !screen.state().isConnected);
  // The last picture stays, with the time that it is from.
  expect(screen.state().view?.meeting.title).toBe('路灯分摊会');
  await sql(place.database.url, "update meeting set title = '路灯分摊会（续）' where id = $1", [meeting.id]);
  await place.process.restart();
  await until('the new picture', () => screen.state().view?.meeting.title === '路灯分摊会（续）');
  await until('live again', () => screen.state().isConnected);
  expect(screen.state().heardAt).toBeGreaterThan(heardAt);
});

test('a document of the last start is not continued, and says so', async () => {
  const meeting = await planMeeting(place);
  const route = { params: { code: meeting.code } };
  const before = await meeting.chair.call(meetingApi.board, route);
  const screen = await openPlain(place, before.document, null);
  expect(screen.provider.synced).toBe(true);
  await place.process.kill('SIGKILL');
  await place.process.restart();
  expect(await until('the refusal', () => screen.closes.find((c) => c.code === 4409))).toEqual({
    code: 4409,
    reason: 'document.epoch-over',
  });
  const after = await meeting.chair.call(meetingApi.board, route);
  expect(after.document).not.toBe(before.document);
});
