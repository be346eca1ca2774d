import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { duplexPair } from 'node:stream';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { closeCode } from '@yishiting/shared/collab/wire.ts';
import { createSocketServer, type DocumentSocket } from './socket-server.ts';

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** A socket whose other side says nothing more. */
const silent = async () => {
  const [stream, far] = duplexPair();
  far.resume();
  const request = Object.assign(new IncomingMessage(new Socket()), {
    method: 'GET',
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    },
  });
  const ws = await new Promise<DocumentSocket>((resolve) => {
    createSocketServer().handleUpgrade(request, stream, Buffer.alloc(0), resolve);
  });
  return { ws, stream };
};

test('who was refused and does not hang up is cut off after three seconds', async () => {
  const { ws, stream } = await silent();
  ws.close(closeCode('access.denied'), 'access.denied');
  jest.advanceTimersByTime(2999);
  expect(stream.destroyed).toBe(false);
  jest.advanceTimersByTime(1);
  expect(stream.destroyed).toBe(true);
});
