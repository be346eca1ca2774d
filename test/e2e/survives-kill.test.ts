import { expect, test } from '@jest/globals';
import { openBoard, openOurs, planMeeting } from '../factories/collab.ts';
import { collabServer } from '../factories/collab-place.ts';
import { openSocket } from '../setup/socket.ts';
import { until } from '../setup/until.ts';

const SEEN_MS = 15_000;

const place = await collabServer();

test('a killed server serves again on the same port and database', async () => {
  const before = place.process.pid;
  await place.process.kill('SIGKILL');
  await expect(fetch(`${place.url}/healthz`)).rejects.toThrow();
  await place.process.restart();
  expect(place.process.pid).not.toBe(before);
  expect((await fetch(`${place.url}/readyz`)).status).toBe(200);
});

test('who is cut off sees it within 15 s, though no connection ends, and is back when the server is', async () => {
  const meeting = await planMeeting(place);
  const [phone, desk] = await Promise.all([
    openSocket(place.url),
    openOurs(place, meeting.minutes, meeting.recorder),
  ]);
  const screen = openBoard(place, meeting.code);
  const isLive = {
    phone: () => phone.socket.connected,
    desk: () => desk.state().isConnected,
    screen: () => screen.state().isConnected,
  };
  await until('everybody is live', () => Object.values(isLive).every((is) => is()));
  process.kill(place.process.pid, 'SIGSTOP');
  try {
    await Promise.all(
      Object.entries(isLive).map(([who, is]) => until(`the silence on the ${who}`, () => !is(), SEEN_MS)),
    );
  } finally {
    process.kill(place.process.pid, 'SIGCONT');
  }
  await until('everybody is back', () => Object.values(isLive).every((is) => is()));
  phone.close();
}, 40_000);
