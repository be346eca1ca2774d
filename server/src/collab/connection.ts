import type { Duplex } from 'node:stream';
import { closeCode, rightsMoved, type Standing } from '@yishiting/shared/collab/wire.ts';
import type { DocName } from '@yishiting/shared/doc-names.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import type { WebSocket } from 'ws';
import { logger, requestId, withRequestId } from '../platform/logger.ts';
import { ackFrame, standingFrame } from './frames.ts';
import { Gaps } from './gaps.ts';
import { Inlet } from './inlet.ts';
import { Outlet } from './outlet.ts';
import type { SocketPace } from './pace.ts';

export type Visit = {
  doc: DocName;
  /** The session's token, to read it anew when rights move. */
  token: string | undefined;
  sessionId: string | null;
  standing: Standing;
  role: string;
  /** The client asked for acks and for its standing. */
  speaksAcks: boolean;
};

/** Between two words that somebody is at work. */
const ACTIVE_MS = 60_000;

let connections = 0;

/** One socket on one document. */
export class Connection {
  /** Each has its own, so that not all are looked after at once. */
  readonly place = connections++;
  readonly outlet: Outlet;
  readonly inlet: Inlet;
  readonly gaps = new Gaps();
  /** Of the handshake; every line about this socket has it. */
  readonly requestId = requestId();
  /** Sync frames with content that came in. */
  private came = 0;
  private saved = 0;
  private refused = false;
  private activeAt = 0;

  constructor(
    private readonly socket: WebSocket,
    stream: Duplex,
    readonly visit: Visit,
    readonly pace: SocketPace,
    private readonly onActive: (visit: Visit) => void,
  ) {
    this.outlet = new Outlet(socket, stream);
    this.inlet = new Inlet(stream);
    if (visit.speaksAcks) this.outlet.send(standingFrame(visit.standing));
  }

  /** Does something that this socket asked for, so that the log says so. */
  within<T>(work: () => T): T {
    return withRequestId(this.requestId, work);
  }

  get standing(): Standing {
    return this.visit.standing;
  }

  /** What it still sends does not count. */
  get isRefused(): boolean {
    return this.refused;
  }

  /** Its place in the order of this connection's edits, from 1. */
  number(): number {
    this.came += 1;
    return this.came;
  }

  /**
   * Everything up to this edit is in PostgreSQL. An edit that had to be left out for a gap is not, until the whole
   * answer after it has come.
   */
  save(upTo: number, whole: boolean): void {
    if (whole) this.gaps.fill();
    if (this.gaps.areOpen || upTo <= this.saved) return;
    this.saved = upTo;
    if (this.visit.speaksAcks) this.outlet.send(ackFrame(upTo));
  }

  /** An edit of this connection was taken: somebody is at work. Told on at most once a minute. */
  noteEdit(now = Date.now()): void {
    if (now - this.activeAt < ACTIVE_MS) return;
    this.activeAt = now;
    this.onActive(this.visit);
  }

  refuse(code: ErrorCode): void {
    this.end(closeCode(code), code);
  }

  /** Its rights are others now; it comes back and gets them. */
  comeBack(): void {
    this.end(rightsMoved.code, rightsMoved.reason);
  }

  /** Cut off when nothing at all has come since the last time. */
  ping(): void {
    if (this.inlet.isAlive) {
      this.inlet.isAlive = false;
      if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
    } else this.cut();
  }

  cut(): void {
    this.refused = true;
    this.socket.terminate();
  }

  private end(code: number, reason: string): void {
    if (this.refused) return;
    this.refused = true;
    this.within(() => logger.info({ code: reason }, 'socket refused'));
    this.socket.close(code, reason);
  }
}
