import { Server } from '@hocuspocus/server';
import { frameType, syncType } from '@yishiting/shared/collab/wire.ts';
import * as decoding from 'lib0/decoding';
import { appendTo } from './durable.ts';

/** Ten minutes: the measuring clients are silent for longer than the usual one. */
const TIMEOUT_MS = 600_000;

/** The update in a message of Hocuspocus; null when it carries none. */
const updateIn = (message: Uint8Array): Uint8Array | null => {
  const decoder = decoding.createDecoder(message);
  decoding.readVarString(decoder);
  if (decoding.readVarUint(decoder) !== frameType.sync) return null;
  return decoding.readVarUint(decoder) === syncType.step1 ? null : decoding.readVarUint8Array(decoder);
};

/* Hocuspocus with its own settings and no extension. With DATABASE_URL it handles an update when that is on disk. */
const { DATABASE_URL, PORT } = process.env;
const append = DATABASE_URL ? appendTo(DATABASE_URL) : null;
const server = new Server({
  port: Number(PORT),
  address: '127.0.0.1',
  quiet: true,
  timeout: TIMEOUT_MS,
  ...(append && {
    beforeHandleMessage: async ({ documentName, update }) => {
      const bytes = updateIn(update);
      if (bytes) await append(documentName, bytes);
    },
  }),
});
await server.listen();
