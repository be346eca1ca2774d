import { frameLimits } from '@yishiting/shared/collab/wire.ts';
import type { RawData, WebSocket } from 'ws';
import { toFault } from '../platform/fault.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Connection } from './connection.ts';
import { type Frame, readFrame } from './frames.ts';
import { bytesIn, framesIn } from './metrics.ts';
import type { SocketPace } from './pace.ts';
import type { Room } from './room.ts';

/** `ws` gives one Buffer for each binary message. */
const bytesOf = (data: RawData, isBinary: boolean): Uint8Array => {
  if (!isBinary || !Buffer.isBuffer(data)) throw new Refusal('document.frame-invalid');
  return data;
};

const requireSize = (bytes: Uint8Array, frame: Frame): void => {
  const isFirstSync = frame.type === 'update' && frame.whole;
  if (bytes.length > (isFirstSync ? frameLimits.firstSync : frameLimits.edit))
    throw new Refusal('document.frame-too-large');
};

const requirePace = (pace: SocketPace, type: Frame['type'] | 'ping'): void => {
  if (!pace.allows(type)) throw new Refusal('request.too-many');
};

/** Hears what sockets say: one whole, well-formed frame at a time and not too many. Anything else ends this socket. */
export const listen = (socket: WebSocket, connection: Connection, room: Room): void => {
  const { pace, inlet } = connection;
  const hear = (what: () => void) => {
    if (connection.isRefused) return;
    connection.within(() => {
      try {
        what();
      } catch (error) {
        connection.refuse(toFault(error, 'zh-CN').code);
      }
    });
  };
  // `ws` answers by itself.
  for (const sign of ['ping', 'pong'] as const)
    socket.on(sign, (data: Buffer) => {
      inlet.sign(data.length);
      hear(() => requirePace(pace, 'ping'));
    });
  socket.on('message', (data, isBinary) => {
    inlet.message();
    hear(() => {
      const bytes = bytesOf(data, isBinary);
      framesIn.inc();
      bytesIn.inc(bytes.length);
      const frame = readFrame(bytes);
      requireSize(bytes, frame);
      requirePace(pace, frame.type);
      room.hear(connection, frame);
    });
  });
};
