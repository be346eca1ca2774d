import { afterAll, expect, test } from '@jest/globals';
import { Clock } from '../../server/src/platform/clock.ts';
import { startApp, type TestApp } from '../setup/app.ts';
import { caller } from '../setup/client.ts';

const places: TestApp[] = [];
afterAll(() => Promise.all(places.map((place) => place.stop())));

const start = async (env: Record<string, string>) => {
  const place = await startApp({ env });
  places.push(place);
  const set = (body: unknown) =>
    caller(place.url).send('/api/rehearsal/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { set, clock: place.app.get(Clock) };
};

test('the clock of a rehearsal moves to the day that is asked for, and goes on from there', async () => {
  const { set, clock } = await start({ REHEARSAL: '1' });
  const response = await set({ at: '2026-05-09T00:30:00+08:00' });
  expect([response.status, await response.json()]).toEqual([
    200,
    { at: expect.stringMatching(/^2026-05-08T16:30:00/), today: '2026-05-09' },
  ]);
  expect(clock.today()).toBe('2026-05-09');
});

test('a clock is not set to nonsense', async () => {
  const { set, clock } = await start({ REHEARSAL: '1' });
  const before = clock.today();
  for (const body of [{}, { at: 'tomorrow' }, { at: '2026-02-30T00:00:00+08:00' }, { at: 5 }])
    expect((await set(body)).status).toBe(400);
  expect(clock.today()).toBe(before);
});

test('a real server has no such clock', async () => {
  const { set, clock } = await start({});
  const before = clock.today();
  const response = await set({ at: '2026-05-09T00:30:00+08:00' });
  expect([response.status, (await response.json()).code]).toEqual([404, 'request.unknown']);
  expect(clock.today()).toBe(before);
});
