import type { Pick } from '../factories/chance.ts';

const join = (...parts: ArrayLike<number>[]) => Uint8Array.from(parts.flatMap((part) => Array.from(part)));

/** What goes wrong with frames, or is made to: each gives the bytes of another frame. */
const ways: ((frame: Uint8Array, at: number, pick: Pick, other: Uint8Array) => Uint8Array)[] = [
  /** One bit. */
  (frame, at, pick) => frame.map((byte, i) => (i === at ? byte ^ (1 << pick(8)) : byte)),
  /** Cut short. */
  (frame, at) => frame.slice(0, at),
  /** A piece left out, or twice. */
  (frame, at, pick) => join(frame.slice(0, at), frame.slice(pick(frame.length))),
  /** The end of another frame. */
  (frame, at, pick, other) => join(frame.slice(0, at), other.slice(pick(other.length))),
  /** A number that goes on. */
  (frame, at, pick) => join(frame.slice(0, at), [128 + pick(128), 128 + pick(128)], frame.slice(at)),
  /** The largest of numbers. */
  (frame, at) => join(frame.slice(0, at), [255, 255, 255, 255, 255, 255, 255, 15], frame.slice(at + 1)),
  /** Another kind of content, or other neighbours. */
  (frame, at, pick) => frame.map((byte, i) => (i === at ? pick(11) | (pick(8) << 5) : byte)),
  /** A neighbouring number: clocks, client ids, lengths. */
  (frame, at, pick) => frame.map((byte, i) => (i === at ? byte + 1 - 2 * pick(2) : byte)),
  /** Noise. */
  (frame, at, pick) => frame.map((byte, i) => (i >= at && i < at + 8 ? pick(256) : byte)),
  /** As the other kind of sync. */
  (frame, _, pick) => frame.map((byte, i) => (i === 1 ? pick(4) : byte)),
  /** Once more. */
  (frame) => frame,
];

/** A frame mangled in one of many ways, sometimes in two. */
export const mutate = (frame: Uint8Array, pick: Pick, other: Uint8Array = frame): Uint8Array => {
  const mangle = (bytes: Uint8Array) =>
    bytes.length === 0 ? bytes : (ways[pick(ways.length)]?.(bytes, pick(bytes.length), pick, other) ?? bytes);
  const once = mangle(frame);
  return pick(4) === 0 ? mangle(once) : once;
};
