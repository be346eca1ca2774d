import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { Receiver } from 'ws';
import { pack } from './packet.ts';

test.each([0, 1, 125, 126, 65_535, 65_536, 200_000])(
  'a message of %i bytes is read by a WebSocket client as it was written',
  async (length) => {
    const message = Buffer.alloc(length, 7);
    const receiver = new Receiver({ isServer: false });
    const heard = once(receiver, 'message');
    receiver.write(pack(message));
    const [data, isBinary] = await heard;
    expect(isBinary).toBe(true);
    expect(message.equals(data as Buffer)).toBe(true);
  },
);
