import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { type Doorway, MOST_HANDSHAKES } from '../../server/src/collab/doorway.ts';
import { CollabGateway } from '../../server/src/collab/index.ts';
import { openRaw, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { faultOf, openSocket } from '../setup/socket.ts';

const app = await collabApp({ env: { TRUST_PROXY: '1' } });

const handshake = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};
const nobodys = '/collab/nobodys-document';

/** Status of an upgrade. */
const upgrade = (path: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(app.url + path, { headers: { ...handshake, ...headers }, agent: false });
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject).end();
  });

describe('an upgrade from another site', () => {
  const elsewhere: [string, Record<string, string>][] = [
    ['by Origin', { origin: 'https://elsewhere.example' }],
    ['by an Origin that is none', { origin: 'null' }],
    ['by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
  ];
  test.each(elsewhere)(
    'is refused before the handshake, for documents and for the hall: %s',
    async (_, headers) => {
      for (const path of [nobodys, '/live/?EIO=4&transport=websocket'])
        expect(await upgrade(path, headers)).not.toBe(101);
    },
  );

  test('is let in from the own', async () => {
    const own = { origin: app.url, 'sec-fetch-site': 'same-origin' };
    for (const path of [nobodys, '/live/?EIO=4&transport=websocket'])
      expect(await upgrade(path, own)).toBe(101);
  });
});

describe('a frame on the hall’s socket', () => {
  const sized = (bytes: number) => 'x'.repeat(bytes - '42["join",""]'.length - 3);

  test('of 64 KiB is answered, and a longer one costs the connection', async () => {
    const screen = await openSocket(app.url);
    expect(faultOf(await screen.ask('join', sized(64 * 1024)))).toBe('request.invalid');
    const gone = new Promise((resolve) => screen.socket.once('disconnect', resolve));
    screen.socket.io.reconnection(false);
    screen.socket.emit('join', sized(64 * 1024 + 20) as never, () => undefined);
    await gone;
    screen.close();
  });
});

describe('handshakes from one address', () => {
  /** As raw bytes; resolves with the number in the status line. */
  const knock = (address: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port, host } = new URL(app.url);
      const socket = connect(Number(port), hostname);
      const headers = { ...handshake, host, 'x-forwarded-for': address };
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(`GET ${nobodys} HTTP/1.1\r\n${lines.join('')}\r\n`);
      socket.once('data', (data: Buffer) => {
        resolve(data.toString().slice(9, 12));
        socket.destroy();
      });
      socket.on('error', reject);
    });

  /** So many of an address before, without the network: how fast this machine is does not matter. */
  const comeIn = async (address: string, n: number) => {
    const doorway = Reflect.get(app.app.get(CollabGateway), 'doorway') as Doorway;
    const asked = { headers: { 'x-forwarded-for': address }, socket: {} } as unknown as IncomingMessage;
    for (let i = 0; i < n; i += 1) {
      const socket = new PassThrough();
      expect(await doorway.enter(asked, socket)).toBe(true);
      socket.emit('close');
    }
  };

  test('are as many in ten seconds as a hall needs that comes back twice, and then none for a while', async () => {
    const hall = '198.51.100.7';
    await comeIn(hall, MOST_HANDSHAKES - 3);
    expect(await Promise.all(Array.from({ length: 3 }, () => knock(hall)))).toEqual(['101', '101', '101']);
    expect(await knock(hall)).toBe('429');
    expect(await knock('198.51.100.8')).toBe('101');
    const meeting = await planMeeting(app);
    const other = await openRaw(app, meeting.minutes, meeting.recorder);
    await other.settled();
    expect(other.isOpen()).toBe(true);
  });
});
