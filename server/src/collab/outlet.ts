import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { noteSent } from './metrics.ts';
import { type Packet, pack } from './packet.ts';
import { writeAtOnce } from './write-at-once.ts';

/** Bytes waiting in a socket; milliseconds. */
const SLOW = 1024 * 1024;
const DRAINED = 64 * 1024;
const TOO_SLOW = 8 * 1024 * 1024;
const STUCK_MS = 10_000;

/**
 * Sends to one socket without letting a slow one pile up. Above 1 MB the updates are left out and the difference
 * follows when it has drained; a CRDT makes that safe. At 8 MB, or 10 s without a byte going out, it is over.
 *
 * It writes whole frames to the socket under the WebSocket, past its sender: one packet for all sockets of a room,
 * and one plain write each. The sender itself writes at once, as nothing is compressed, so the order holds.
 */
export class Outlet {
  /** State vector from before the first update that was left out. */
  private missing: Uint8Array | null = null;
  private waited = 0;
  private movedAt = Date.now();
  /** Something went out since this was set to false. */
  private hasSpoken = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly stream: Duplex,
  ) {}

  /** What is for this socket alone. */
  send(message: Uint8Array): void {
    this.deliver(pack(message));
  }

  /** What others get, too. Nothing follows the closing frame. */
  deliver(packet: Packet): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    writeAtOnce(this.stream, packet);
    this.hasSpoken = true;
    noteSent(packet.length);
  }

  /** Says `sign` when nothing else was said since the last time. */
  keepAlive(sign: Packet): void {
    if (!this.hasSpoken) this.deliver(sign);
    else this.hasSpoken = false;
  }

  /** Delivers an update, or leaves it out. `before`: a state vector of the room from before it. */
  offer(packet: Packet, before: Uint8Array): void {
    if (this.missing) return;
    if (this.stream.writableLength > SLOW) this.missing = before;
    else this.deliver(packet);
  }

  /** What the other side knew when we stopped, once it can take more; null as long as there is nothing to do. */
  drained(): Uint8Array | null {
    if (!this.missing || this.stream.writableLength > DRAINED) return null;
    const { missing } = this;
    this.missing = null;
    return missing;
  }

  /** True when this socket is given up. Asked a few times a second. */
  isStuck(now: number): boolean {
    const waiting = this.stream.writableLength;
    if (waiting <= DRAINED || waiting < this.waited) this.movedAt = now;
    this.waited = waiting;
    return waiting > TOO_SLOW || now - this.movedAt > STUCK_MS;
  }
}
