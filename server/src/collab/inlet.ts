import type { Duplex } from 'node:stream';

/** Milliseconds for a frame to come in whole, and what a slow line has to bring meanwhile, in bytes a millisecond. */
const FRAME_MS = 20_000;
const SLOWEST = 8;
/** A client's ping or pong: two bytes of head, four of mask. */
const SIGN_HEAD = 6;

/**
 * What comes in on one socket, as far as it is no whole frame yet. Made after the WebSocket has taken the stream over,
 * so that each piece has been read when it is counted here.
 */
export class Inlet {
  private waiting = 0;
  private since: number | null = null;
  private signs = 0;
  private isWhole = false;
  /** Something came since this was set to false. Whose large frame is on its way cannot answer a ping before it is through. */
  isAlive = true;

  constructor(stream: Duplex) {
    stream.on('data', (bytes: Buffer) => this.count(bytes.length));
  }

  /** A message came to its end. */
  message(): void {
    this.isWhole = true;
  }

  /** A ping or pong with so many bytes; one may come between the pieces of a message. */
  sign(bytes: number): void {
    this.signs += SIGN_HEAD + bytes;
  }

  /** True when a frame trickles in, too slowly for any line. */
  isLate(now: number): boolean {
    return this.since !== null && now - this.since > FRAME_MS + this.waiting / SLOWEST;
  }

  private count(bytes: number): void {
    this.isAlive = true;
    this.waiting = this.isWhole ? 0 : Math.max(0, this.waiting + bytes - this.signs);
    this.since = this.waiting > 0 && !this.isWhole ? (this.since ?? Date.now()) : null;
    this.isWhole = false;
    this.signs = 0;
  }
}
