import { frameType, type Standing, syncType } from '@yishiting/shared/collab/wire.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Refusal } from '../platform/refusal.ts';

/** What a client can say. */
export type Frame =
  | { type: 'vector'; vector: Uint8Array }
  /** `whole`: the answer to our step 1, everything that the client has and we do not. */
  | { type: 'update'; update: Uint8Array; whole: boolean }
  | { type: 'presence'; entries: Uint8Array }
  | { type: 'whoIsHere' };

const readSync = (decoder: decoding.Decoder): Frame => {
  const type = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (type === syncType.step1) return { type: 'vector', vector: bytes };
  if (type === syncType.step2 || type === syncType.update)
    return { type: 'update', update: bytes, whole: type === syncType.step2 };
  throw new Refusal('document.frame-invalid');
};

const readAny = (decoder: decoding.Decoder): Frame => {
  const type = decoding.readVarUint(decoder);
  if (type === frameType.sync) return readSync(decoder);
  if (type === frameType.awareness) return { type: 'presence', entries: decoding.readVarUint8Array(decoder) };
  if (type === frameType.queryAwareness) return { type: 'whoIsHere' };
  throw new Refusal('document.frame-invalid');
};

/** One message of y-websocket, nothing before and nothing after it; refuses everything else. */
export const readFrame = (bytes: Uint8Array): Frame => {
  const decoder = decoding.createDecoder(bytes);
  const frame = orInvalid(() => readAny(decoder));
  if (decoding.hasContent(decoder)) throw new Refusal('document.frame-invalid');
  return frame;
};

/** Whatever a decoder throws at hostile bytes becomes one refusal. */
export const orInvalid = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('document.frame-invalid');
  }
};

const write = (fill: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  fill(encoder);
  return encoding.toUint8Array(encoder);
};

const sync = (type: number, bytes: Uint8Array) =>
  write((encoder) => {
    encoding.writeVarUint(encoder, frameType.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, bytes);
  });

export const stepOne = (vector: Uint8Array) => sync(syncType.step1, vector);
export const stepTwo = (update: Uint8Array) => sync(syncType.step2, update);
export const updateFrame = (update: Uint8Array) => sync(syncType.update, update);

export type PresenceEntry = { client: number; clock: number; state: string };

/** An awareness update; `state` is JSON, `null` for who left. */
export const presenceFrame = (entries: readonly PresenceEntry[]) =>
  write((encoder) => {
    encoding.writeVarUint(encoder, frameType.awareness);
    encoding.writeVarUint8Array(
      encoder,
      write((inner) => {
        encoding.writeVarUint(inner, entries.length);
        for (const { client, clock, state } of entries) {
          encoding.writeVarUint(inner, client);
          encoding.writeVarUint(inner, clock);
          encoding.writeVarString(inner, state);
        }
      }),
    );
  });

/** Says nothing to a y-websocket client, but that the connection lives. */
export const keepAlive = presenceFrame([]);

export const ackFrame = (count: number) =>
  write((encoder) => {
    encoding.writeVarUint(encoder, frameType.ack);
    encoding.writeVarUint(encoder, count);
  });

export const standingFrame = (standing: Standing) =>
  write((encoder) => {
    encoding.writeVarUint(encoder, frameType.standing);
    encoding.writeVarString(encoder, JSON.stringify(standing));
  });
