import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** Larger messages are counted, not kept. */
const KEPT = 64 * 1024;
const none = Buffer.alloc(0);
const OPEN_MS = 30_000;

/** All sockets read into the same memory, one after the other: a buffer for each read would be what is measured. */
const shared = Buffer.allocUnsafe(256 * 1024);

const opcode = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export type RawSocketNews = {
  /** A whole message, of text or binary; `bytes` are its first 64 KiB when it is longer than that. */
  message: (bytes: Buffer, length: number) => void;
  closed: (code: number) => void;
};

/** A client's frame (RFC 6455, 5.2): final, masked. */
const frameOf = (code: number, payload: Uint8Array): Buffer => {
  const size = payload.length;
  const head = size < 126 ? 2 : size < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + 4 + size);
  frame[0] = 0x80 | code;
  if (head === 2) frame[1] = 0x80 | size;
  else if (head === 4) {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(size, 2);
  } else {
    frame[1] = 0x80 | 127;
    frame.writeBigUInt64BE(BigInt(size), 2);
  }
  const mask = randomBytes(4);
  mask.copy(frame, head);
  for (let i = 0; i < size; i += 1) frame[head + 4 + i] = (payload[i] ?? 0) ^ (mask[i & 3] ?? 0);
  return frame;
};

/** Length of a server's frame and where its payload begins; null as long as the head is not there. */
const headOf = (bytes: Buffer): { size: number; begin: number } | null => {
  const short = (bytes[1] ?? 0) & 0x7f;
  const begin = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < begin) return null;
  if (begin === 2) return { size: short, begin };
  return { size: begin === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)), begin };
};

/**
 * A WebSocket client that does no more than it must: on a small machine the clients must not be what is
 * measured. Answers pings, knows no extensions, expects messages in one frame each.
 */
export class RawSocket {
  private readonly socket: Socket;
  private readonly news: RawSocketNews;
  private left: Buffer = none;
  /** A message whose end has not come: its first bytes, its length, how much is missing. */
  private coming: { code: number; parts: Buffer[]; kept: number; size: number; missing: number } | null =
    null;
  private isUp = false;
  private code = 1006;

  private constructor(socket: Socket, news: RawSocketNews) {
    this.socket = socket;
    this.news = news;
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => news.closed(this.code));
  }

  /** Resolves after the handshake; fails when there is none. `from`: one of this machine's own addresses. */
  static open(
    port: number,
    path: string,
    cookie: string,
    news: RawSocketNews,
    from?: string,
  ): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect({
        port,
        host: '127.0.0.1',
        localAddress: from,
        onread: {
          buffer: shared,
          callback: (length, bytes) => raw.read(Buffer.from(bytes.buffer, bytes.byteOffset, length), resolve),
        },
      });
      const raw = new RawSocket(socket, news);
      socket.setTimeout(OPEN_MS, () => socket.destroy());
      socket.once('close', () =>
        reject(new Error(`closed before the handshake (${raw.left.toString().slice(0, 60)})`)),
      );
      socket.once('connect', () =>
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
            `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n` +
            `${cookie ? `Cookie: ${cookie}\r\n` : ''}\r\n`,
        ),
      );
    });
  }

  send(message: Uint8Array): void {
    this.socket.write(frameOf(opcode.binary, message));
  }

  sendText(message: string): void {
    this.socket.write(frameOf(opcode.text, Buffer.from(message)));
  }

  close(): void {
    this.socket.destroy();
  }

  /** What has come must be used, or copied, before this returns. */
  private read(chunk: Buffer, opened: (socket: RawSocket) => void): boolean {
    if (this.isUp) this.take(chunk);
    else this.shakeHands(chunk, opened);
    return true;
  }

  private shakeHands(chunk: Buffer, opened: (socket: RawSocket) => void): void {
    this.left = Buffer.concat([this.left, chunk]);
    const end = this.left.indexOf('\r\n\r\n');
    if (end < 0) return;
    if (!this.left.toString('latin1', 0, 12).startsWith('HTTP/1.1 101')) {
      this.socket.destroy();
      return;
    }
    this.isUp = true;
    this.socket.setTimeout(0);
    const rest = this.left.subarray(end + 4);
    this.left = none;
    opened(this);
    // What came with the handshake is heard after whoever opened this knows the socket.
    if (rest.length > 0) queueMicrotask(() => this.take(rest));
  }

  private take(chunk: Buffer): void {
    let bytes = this.left.length > 0 ? Buffer.concat([this.left, chunk]) : chunk;
    this.left = none;
    while (bytes.length > 0) {
      if (this.coming) {
        bytes = this.goOn(bytes);
        continue;
      }
      const head = bytes.length < 2 ? null : headOf(bytes);
      if (!head) {
        this.left = Buffer.from(bytes);
        return;
      }
      const code = (bytes[0] ?? 0) & 0x0f;
      const end = head.begin + head.size;
      if (bytes.length >= end) this.hear(code, bytes.subarray(head.begin, end), head.size);
      else this.coming = { code, parts: [], kept: 0, size: head.size, missing: head.size };
      bytes = bytes.subarray(Math.min(bytes.length, this.coming ? head.begin : end));
    }
  }

  private goOn(bytes: Buffer): Buffer {
    const { coming } = this;
    if (!coming) return bytes;
    const part = bytes.subarray(0, coming.missing);
    coming.missing -= part.length;
    if (coming.kept < KEPT) {
      coming.parts.push(Buffer.from(part));
      coming.kept += part.length;
    }
    if (coming.missing === 0) {
      this.coming = null;
      this.hear(coming.code, Buffer.concat(coming.parts), coming.size);
    }
    return bytes.subarray(part.length);
  }

  private hear(code: number, payload: Buffer, size: number): void {
    if (code === opcode.binary || code === opcode.text) this.news.message(payload, size);
    else if (code === opcode.ping) this.socket.write(frameOf(opcode.pong, payload));
    else if (code === opcode.close) {
      if (payload.length >= 2) this.code = payload.readUInt16BE(0);
      this.socket.end(frameOf(opcode.close, payload));
    }
  }
}
