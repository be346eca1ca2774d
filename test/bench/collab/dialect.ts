import { frameType, syncType } from '@yishiting/shared/collab/wire.ts';
import * as encoding from 'lib0/encoding';

/** What a server said, as far as a measuring client cares. */
export type Heard = 'answer' | 'question' | 'update' | 'ack' | 'other';

/** How the servers' protocols differ around the same sync messages of Yjs. */
export type Dialect = {
  /** What a client says first, without anything of the document. */
  hello: Uint8Array[];
  /** An edit. */
  edit: (update: Uint8Array) => Uint8Array;
  /** The answer to the server's question: nothing that it lacks. */
  nothing: Uint8Array;
  hear: (message: Uint8Array) => Heard;
};

const EMPTY = new Uint8Array([0]);
const NOTHING = new Uint8Array([0, 0]);
/** Hocuspocus: the token of a client comes before everything else. */
const AUTH = 2;
const TOKEN = 0;
const SYNC_STATUS = 8;

const write = (fill: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  fill(encoder);
  return encoding.toUint8Array(encoder);
};

const sync = (type: number, bytes: Uint8Array, before: (encoder: encoding.Encoder) => void = () => {}) =>
  write((encoder) => {
    before(encoder);
    encoding.writeVarUint(encoder, frameType.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, bytes);
  });

const heardSync = (type: number | undefined): Heard => {
  if (type === syncType.step1) return 'question';
  return type === syncType.step2 ? 'answer' : 'update';
};

/** y-websocket, and ours: our ack counts the frames that are on disk. */
export const plain: Dialect = {
  hello: [sync(syncType.step1, EMPTY)],
  edit: (update) => sync(syncType.update, update),
  nothing: sync(syncType.step2, NOTHING),
  hear: (message) => {
    if (message[0] === frameType.sync) return heardSync(message[1]);
    return message[0] === frameType.ack ? 'ack' : 'other';
  },
};

/** Hocuspocus: every message begins with the document's name. */
export const hocuspocus = (name: string): Dialect => {
  const named = (encoder: encoding.Encoder) => encoding.writeVarString(encoder, name);
  const begin = write(named).length;
  return {
    hello: [
      write((encoder) => {
        named(encoder);
        encoding.writeVarUint(encoder, AUTH);
        encoding.writeVarUint(encoder, TOKEN);
        encoding.writeVarString(encoder, '');
      }),
      sync(syncType.step1, EMPTY, named),
    ],
    edit: (update) => sync(syncType.update, update, named),
    nothing: sync(syncType.step2, NOTHING, named),
    hear: (message) => {
      if (message[begin] === frameType.sync) return heardSync(message[begin + 1]);
      return message[begin] === SYNC_STATUS ? 'ack' : 'other';
    },
  };
};
