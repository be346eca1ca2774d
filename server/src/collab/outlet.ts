import type { WebSocket } from 'ws';

/** Bytes waiting in a socket; milliseconds. */
const SLOW = 1024 * 1024;
const DRAINED = 64 * 1024;
const TOO_SLOW = 8 * 1024 * 1024;
const STUCK_MS = 10_000;

/**
 * Sends to one socket without letting a slow one pile up. Above 1 MB the updates are left out and the difference
 * follows when it has drained; a CRDT makes that safe. At 8 MB, or 10 s without a byte going out, it is over.
 */
export class Outlet {
  /** State vector from before the first update that was left out. */
  private missing: Uint8Array | null = null;
  private waited = 0;
  private movedAt = Date.now();

  constructor(private readonly socket: WebSocket) {}

  send(frame: Uint8Array): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(frame);
  }

  /** Sends an update, or leaves it out. `before`: state vector of the room before it. */
  offer(frame: Uint8Array, before: Uint8Array): void {
    if (this.missing) return;
    if (this.socket.bufferedAmount > SLOW) this.missing = before;
    else this.send(frame);
  }

  /** What the other side knew when we stopped, once it can take more; null as long as there is nothing to do. */
  drained(): Uint8Array | null {
    if (!this.missing || this.socket.bufferedAmount > DRAINED) return null;
    const { missing } = this;
    this.missing = null;
    return missing;
  }

  /** True when this socket is given up. Asked a few times a second. */
  isStuck(now: number): boolean {
    const waiting = this.socket.bufferedAmount;
    if (waiting <= DRAINED || waiting < this.waited) this.movedAt = now;
    this.waited = waiting;
    return waiting > TOO_SLOW || now - this.movedAt > STUCK_MS;
  }
}
