import { expect, test } from '@jest/globals';
import { pack } from './packet.ts';

/** RFC 6455, 5.2: length in the second byte, or in the two or eight after it. */
const lengthIn = (packet: Buffer): { length: number; head: number } => {
  const short = packet[1] ?? 0;
  if (short < 126) return { length: short, head: 2 };
  return short === 126
    ? { length: packet.readUInt16BE(2), head: 4 }
    : { length: Number(packet.readBigUInt64BE(2)), head: 10 };
};

test.each([0, 1, 125, 126, 65_535, 65_536, 200_000])(
  'a message of %i bytes is one whole, binary, unmasked frame',
  (length) => {
    const message = Buffer.alloc(length, 7);
    const packet = pack(message);
    const read = lengthIn(packet);
    expect(packet[0]).toBe(0x82);
    expect(read.length).toBe(length);
    expect(packet.subarray(read.head).equals(message)).toBe(true);
  },
);
