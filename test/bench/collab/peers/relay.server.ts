import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { frameType, syncType } from '@yishiting/shared/collab/wire.ts';
import { type RawData, WebSocketServer } from 'ws';
import { pack } from '../../../../server/src/collab/packet.ts';
import { writeAtOnce } from '../../../../server/src/collab/write-at-once.ts';
import { appendTo } from './durable.ts';

/*
 * No server of documents: it passes on what comes, in the cheapest way that is known here, and knows nothing. With
 * DATABASE_URL it does so when that is on disk. What it takes, a server of documents takes, too.
 */
const { DATABASE_URL, PORT } = process.env;
const append = DATABASE_URL ? appendTo(DATABASE_URL) : async () => undefined;
const nothing = pack(new Uint8Array([frameType.sync, syncType.step2, 2, 0, 0]));
const rooms = new Map<string, Set<Duplex>>();

const server = createServer((_, response) => void response.end('relay'));
const sockets = new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate: false });
server.on('upgrade', (request, stream, head) =>
  sockets.handleUpgrade(request, stream, head, (socket) => {
    const path = request.url ?? '';
    const room = rooms.get(path) ?? new Set();
    rooms.set(path, room.add(stream));
    socket.on('close', () => void room.delete(stream));
    socket.on('message', (message: RawData) => {
      const bytes = message as Buffer;
      if (bytes[1] === syncType.step1) stream.write(nothing);
      if (bytes[1] !== syncType.update) return;
      void append(path, bytes).then(() => {
        const packet = pack(bytes);
        for (const other of room) if (other !== stream) writeAtOnce(other, packet);
      });
    });
  }),
);
server.listen(Number(PORT), '127.0.0.1');
