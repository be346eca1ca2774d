import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, expect, jest, test } from '@jest/globals';
import { updateFrame } from '../../server/src/collab/frames.ts';
import { openRaw, planMeeting } from '../factories/collab.ts';
import { collabApp } from '../factories/collab-place.ts';
import { until } from '../setup/until.ts';

const app = await collabApp();
const realNow = Date.now;
afterEach(() => {
  jest.restoreAllMocks();
});

/** Time goes by, twenty times as fast; looks until it is seen. */
const hurry = async (what: string, look: () => unknown) => {
  const start = realNow();
  jest.spyOn(Date, 'now').mockImplementation(() => start + (realNow() - start) * 20);
  await until(what, look, 200_000);
  jest.restoreAllMocks();
};

/** Bytes past the WebSocket client. */
const under = ({ socket }: Awaited<ReturnType<typeof openRaw>>) => Reflect.get(socket, '_socket') as Socket;

/** The head of a binary frame of 1000 bytes from a client, and the mask. */
const head = [0x82, 0xfe, 0x03, 0xe8, 0, 0, 0, 0];
/** The first piece of a message, one byte long, and a ping. */
const piece = [0x02, 0x81, 0, 0, 0, 0, 0];
const ping = [0x89, 0x80, 0, 0, 0, 0];

test.each([
  ['a frame that trickles in', [head, [0], [0]]],
  ['a message whose next piece does not come, with pings between', [piece, ping, [...ping]]],
  ['a piece that comes in one packet with a ping', [[...ping, ...piece]]],
])(
  '%s costs its sender the connection, and silence does not',
  async (_, packets) => {
    const meeting = await planMeeting(app);
    const [slow, silent] = await Promise.all(
      [meeting.recorder, meeting.chair].map((by) => openRaw(app, meeting.agenda, by, '?acks=1')),
    );
    if (!slow || !silent) throw new Error('two sockets were opened');
    // Who only pings has nothing under way.
    under(silent).write(Buffer.from(ping));
    await once(silent.socket, 'pong');
    for (const bytes of packets) {
      under(slow).write(Buffer.from(bytes));
      await silent.settled();
    }
    await hurry('the cut', () => !slow.isOpen());
    expect(silent.isOpen()).toBe(true);
    silent.send(updateFrame(new Uint8Array([0, 0])));
    await until('the ack', () => silent.frames.some((frame) => frame[0] === 100));
  },
  30_000,
);
