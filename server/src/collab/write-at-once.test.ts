import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeAtOnce } from './write-at-once.ts';

let server: ReturnType<typeof createServer>;
let here: Socket;
let there: Socket;

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const accepted = once(server, 'connection');
  there = connect((server.address() as AddressInfo).port, '127.0.0.1');
  [here] = (await accepted) as [Socket];
  here.on('error', () => undefined);
});

afterEach(() => {
  for (const socket of [here, there]) socket.destroy();
  server.close();
});

/** Each byte tells its place. */
const piece = (from: number, length: number) => Uint8Array.from({ length }, (_, i) => (from + i) % 251);

const received = async (length: number): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  while (size < length) {
    const [part] = (await once(there, 'data')) as [Buffer];
    parts.push(part);
    size += part.length;
  }
  return Buffer.concat(parts);
};

test('what is written is with the kernel before the call returns', async () => {
  writeAtOnce(here, piece(0, 100));
  expect(here.bytesWritten).toBe(0);
  expect(await received(100)).toEqual(Buffer.from(piece(0, 100)));
});

test('what a full socket does not take follows in order, between what the stream itself writes', async () => {
  const size = 60_000;
  const count = 300;
  there.pause();
  for (let i = 0; i < count; i += 1)
    if (i % 7 === 3) here.write(piece(i * size, size));
    else writeAtOnce(here, piece(i * size, size));
  expect(here.writableLength).toBeGreaterThan(0);
  const all = received(count * size);
  there.resume();
  expect((await all).equals(Buffer.from(piece(0, count * size)))).toBe(true);
});

test('a socket that is closed takes nothing, and its number, which another may have, is not written to', async () => {
  here.destroy();
  writeAtOnce(here, piece(0, 100));
  there.resume();
  await once(there, 'close');
  expect(there.bytesRead).toBe(0);
});

test('a socket whose other side is gone ends as it would have', async () => {
  there.resetAndDestroy();
  const closed = new Promise((resolve) => here.once('close', resolve));
  while (!here.destroyed) {
    writeAtOnce(here, piece(0, 1000));
    await new Promise(setImmediate);
  }
  await closed;
});
