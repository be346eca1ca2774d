import { request } from 'node:http';
import { expect, test } from '@jest/globals';
import { closeClients, openPlain, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();

type Answer = { status: number; close: string | null };

/** An upgrade with a path as it stands, which `ws` and `fetch` would tidy. `close`: reason in the first frame. */
const upgrade = (path: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    const asked = request({
      hostname,
      port,
      path,
      headers: {
        connection: 'upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
      },
    });
    asked.on('response', ({ statusCode = 0, socket }) => {
      socket.destroy();
      resolve({ status: statusCode, close: null });
    });
    asked.on('upgrade', (_, socket, head) => {
      let said = head;
      const look = () => {
        // FIN and close, a short length, the code, the reason.
        if (said[0] !== 0x88 && said.length > 0) resolve({ status: 101, close: null });
        else if (said.length > 4) resolve({ status: 101, close: said.subarray(4).toString() });
        else return;
        socket.destroy();
      };
      socket.on('data', (part: Buffer) => {
        said = Buffer.concat([said, part]);
        look();
      });
      socket.on('error', () => undefined);
      look();
    });
    asked.on('error', reject);
    asked.end();
  });

const tricks: [what: string, path: (name: string) => string][] = [
  ['a name encoded twice', (name) => `/collab/${encodeURIComponent(encodeURIComponent(name))}`],
  ['a name in capitals', (name) => `/collab/${name.toUpperCase()}`],
  ['a name with a path after it', (name) => `/collab/${name}/x`],
  ['a name with a slash after it', (name) => `/collab/${name}/`],
  ['a name behind another', (name) => `/collab/x/${name}`],
  ['a name with a null in it', (name) => `/collab/${name}%00`],
  ['a name with a new line after it', (name) => `/collab/${name}%0a`],
  ['an encoded way out', () => '/collab/%2e%2e%2f%2e%2e%2fetc%2fpasswd'],
  ['bytes that are no text', () => '/collab/%E0%A4%A'],
  ['no name', () => '/collab/'],
  ['a name of 10 kB', () => `/collab/${'x'.repeat(10_000)}`],
  ['what every object has', () => '/collab/__proto__'],
  ['a table', () => '/collab/document'],
];

test.each(tricks)('no document is opened by %s', async (_, path) => {
  const meeting = await planMeeting(app);
  const answer = await upgrade(path(meeting.agenda), { cookie: meeting.chair.cookie() });
  expect(answer).toEqual({ status: 101, close: 'document.unknown' });
});

test.each([['//'], ['///'], ['//['], ['/collab/../x'], ['/collabx/'], ['http://[']])(
  'an upgrade of %s is nobody’s, and the process goes on',
  async (path) => {
    const answer = await upgrade(path, {}).catch(() => ({ status: 0, close: null }));
    expect([0, 400, 404]).toContain(answer.status);
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  },
);

test('a page of another site opens nothing, with whatever cookie; a program that is no browser does', async () => {
  const meeting = await planMeeting(app);
  const path = `/collab/${meeting.agenda}`;
  const cookie = meeting.chair.cookie();
  for (const origin of ['https://evil.example', 'null', `${app.url}.evil.example`, 'x'])
    expect(await upgrade(path, { cookie, origin })).toEqual({ status: 404, close: null });
  expect((await upgrade(path, { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(404);
  expect(await upgrade(path, { cookie, origin: app.url })).toEqual({ status: 101, close: null });
  expect(await upgrade(path, { cookie })).toEqual({ status: 101, close: null });
});

test('a name that is percent-encoded as browsers do it is that name', async () => {
  const meeting = await planMeeting(app);
  const page = await openPlain(app, encodeURIComponent(meeting.agenda), meeting.chair);
  await until('open', () => page.provider.synced);
  closeClients();
});
