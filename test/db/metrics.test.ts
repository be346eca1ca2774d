import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../setup/app.ts';

const TOKEN = 'a-token-of-the-tests';
let open: TestApp;
let shut: TestApp;
beforeAll(async () => {
  [open, shut] = await Promise.all([startApp({ env: { METRICS_TOKEN: TOKEN } }), startApp()]);
});
afterAll(() => Promise.all([open.stop(), shut.stop()]));

const metrics = ({ url }: TestApp, token?: string) =>
  fetch(`${url}/metrics`, token ? { headers: { authorization: `Bearer ${token}` } } : {});

test('who has the token reads what the documents cost', async () => {
  const response = await metrics(open, TOKEN);
  expect(response.status).toBe(200);
  const text = await response.text();
  for (const name of ['sockets', 'rooms', 'frames_in_total', 'frames_out_total', 'commit_seconds_bucket'])
    expect(text).toContain(`yishiting_collab_${name}`);
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
});

test('without the token, or where none is set, there is no such page', async () => {
  for (const response of [await metrics(open), await metrics(open, `${TOKEN}x`), await metrics(shut, TOKEN)])
    expect(response.status).toBe(404);
});
