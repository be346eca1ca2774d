declare const packed: unique symbol;
/** A message as it goes over the wire, head and all: the same bytes for every socket. */
export type Packet = Buffer & { readonly [packed]: true };

/** FIN, binary (RFC 6455, 5.2). A server does not mask, and we never compress. */
const FIRST = 0x82;
const SHORT = 125;
const MEDIUM = 0xffff;

const headSize = (length: number): number => {
  if (length <= SHORT) return 2;
  return length <= MEDIUM ? 4 : 10;
};

/** Puts the head of a WebSocket frame before a message. */
export const pack = (message: Uint8Array): Packet => {
  const { length } = message;
  const head = headSize(length);
  const packet = Buffer.allocUnsafe(head + length);
  packet[0] = FIRST;
  if (head === 2) packet[1] = length;
  else if (head === 4) {
    packet[1] = 126;
    packet.writeUInt16BE(length, 2);
  } else {
    packet[1] = 127;
    packet.writeBigUInt64BE(BigInt(length), 2);
  }
  packet.set(message, head);
  return packet as Packet;
};
