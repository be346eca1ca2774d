import { frameLimits } from '@yishiting/shared/collab/wire.ts';
import type { RawData, WebSocket } from 'ws';
import { toFault } from '../platform/fault.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Connection } from './connection.ts';
import { type Frame, readFrame } from './frames.ts';
import { noteCame } from './metrics.ts';
import type { SocketPace } from './pace.ts';
import type { Room } from './room.ts';
import { DocumentSocket, type Hearer } from './socket-server.ts';

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

/** Hears what one socket says: one whole, well-formed frame at a time and not too many. Anything else ends this socket. */
class Listening implements Hearer {
  constructor(
    private readonly connection: Connection,
    private readonly room: Room,
  ) {}

  message(data: RawData, isBinary: boolean): void {
    const { connection, room } = this;
    connection.inlet.message();
    this.hear(() => {
      const bytes = bytesOf(data, isBinary);
      noteCame(bytes.length);
      const frame = readFrame(bytes);
      requireSize(bytes, frame);
      requirePace(connection.pace, frame.type);
      room.hear(connection, frame);
    });
  }

  /** `ws` answers a ping by itself. */
  sign(data: Buffer): void {
    this.connection.inlet.sign(data.length);
    this.hear(() => requirePace(this.connection.pace, 'ping'));
  }

  private hear(what: () => void): void {
    const { connection } = this;
    if (connection.isRefused) return;
    connection.within(() => {
      try {
        what();
      } catch (error) {
        connection.refuse(toFault(error, 'zh-CN').code);
      }
    });
  }
}

function onMessage(this: WebSocket, data: RawData, isBinary: boolean): void {
  if (this instanceof DocumentSocket) this.hearer?.message(data, isBinary);
}

function onSign(this: WebSocket, data: Buffer): void {
  if (this instanceof DocumentSocket) this.hearer?.sign(data);
}

/** From now on the room hears this socket. The functions are the same for all: a hall has thousands. */
export const listen = (socket: DocumentSocket, connection: Connection, room: Room): void => {
  socket.hearer = new Listening(connection, room);
  socket.on('message', onMessage).on('ping', onSign).on('pong', onSign);
};
