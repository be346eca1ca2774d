import * as encoding from 'lib0/encoding';

export type Write = (encoder: encoding.Encoder) => void;
export type Id = [client: number, clock: number];

/** An update written by hand: blocks of structs by client, then deletes. */
export const update = (
  blocks: { client: number; clock: number; structs: Write[] }[],
  deletes: [number, number, number][] = [],
) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, blocks.length);
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const struct of structs) struct(encoder);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const [client, clock, length] of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, length);
  }
  return encoding.toUint8Array(encoder);
};

const writeId = (encoder: encoding.Encoder, [client, clock]: Id) => {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
};

/** References of content kinds in the update format. */
export const kind = { deleted: 1, binary: 3, string: 4, embed: 5, format: 6, type: 7, any: 8, doc: 9 };
export const type = { array: 0, map: 1, text: 2, element: 3, fragment: 4, hook: 5 };

export const item =
  (
    where: { root?: string; parent?: Id; key?: string; origin?: Id; right?: Id },
    ref: number,
    content: Write,
  ): Write =>
  (encoder) => {
    const bits = (where.origin ? 128 : 0) | (where.right ? 64 : 0) | (where.key === undefined ? 0 : 32);
    encoding.writeUint8(encoder, ref | bits);
    if (where.origin) writeId(encoder, where.origin);
    if (where.right) writeId(encoder, where.right);
    if (!where.origin && !where.right) {
      encoding.writeVarUint(encoder, where.root === undefined ? 0 : 1);
      if (where.root !== undefined) encoding.writeVarString(encoder, where.root);
      else writeId(encoder, where.parent ?? [0, 0]);
      if (where.key !== undefined) encoding.writeVarString(encoder, where.key);
    }
    content(encoder);
  };
export const ofType =
  (ref: number): Write =>
  (encoder) =>
    encoding.writeVarUint(encoder, ref);
export const words =
  (text: string): Write =>
  (encoder) =>
    encoding.writeVarString(encoder, text);
export const value =
  (...values: unknown[]): Write =>
  (encoder) => {
    encoding.writeVarUint(encoder, values.length);
    for (const v of values) encoding.writeAny(encoder, v as never);
  };
export const gc =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  };
export const skip =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 10);
    encoding.writeVarUint(encoder, length);
  };
