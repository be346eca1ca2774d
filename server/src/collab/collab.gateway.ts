import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { closeCode } from '@yishiting/shared/collab/wire.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import type { WebSocket } from 'ws';
import type { Env } from '../config/env.ts';
import { Changes, SocketCount } from '../live/index.ts';
import { addressOf } from '../platform/address.ts';
import { toFault } from '../platform/fault.ts';
import { logger } from '../platform/logger.ts';
import { ENV } from '../platform/platform.module.ts';
import { Refusal } from '../platform/refusal.ts';
import { Admission } from './admission.ts';
import { Connection, type Visit } from './connection.ts';
import { DocumentAccess } from './document-access.ts';
import { keepAlive } from './frames.ts';
import { Listening } from './listening.ts';
import { Review } from './review.ts';
import type { Room } from './room.ts';
import { createSocketServer } from './socket-server.ts';

/** y-websocket gives a silent connection up after 30 s. */
const KEEP_ALIVE_MS = 20_000;
const TEND_MS = 250;
/** Sessions also end by time, and nobody tells of that. */
const JUDGE_MS = 60_000;

const codeOf = (error: unknown): ErrorCode => toFault(error, 'zh-CN').code;

/** The door of the shared documents: plain y-websocket clients on `/collab/{name}`. */
@Injectable()
export class CollabGateway implements OnModuleInit, OnModuleDestroy {
  private readonly server = createSocketServer();
  private readonly listening = new Listening();
  private readonly joined = new Map<Connection, Room>();
  private readonly timers: NodeJS.Timeout[] = [];
  /** Moves whenever rights may have, so that who is just coming in is judged again. */
  private moves = 0;
  private isOver = false;

  constructor(
    private readonly admission: Admission,
    private readonly access: DocumentAccess,
    private readonly changes: Changes,
    private readonly sockets: SocketCount,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onModuleInit(): void {
    this.access.onChanged((meetingId) => this.judgeAnew((visit) => visit.doc.meetingId === meetingId));
    this.changes.onSessionEnded((sessionId) => this.judgeAnew((visit) => visit.sessionId === sessionId));
    this.timers.push(setInterval(() => this.keepAlive(), KEEP_ALIVE_MS).unref());
    this.timers.push(setInterval(() => this.tend(), TEND_MS).unref());
    this.timers.push(setInterval(() => void this.judgeAll(), JUDGE_MS).unref());
  }

  private judgeAnew(concerns: (visit: Visit) => boolean): void {
    this.moves += 1;
    void this.review([...this.joined].filter(([{ visit }]) => concerns(visit)));
  }

  /** Judges everybody but the screens, which need no session. */
  judgeAll(): Promise<void> {
    return this.review([...this.joined].filter(([{ visit }]) => visit.doc.kind !== 'board'));
  }

  onModuleDestroy(): void {
    this.isOver = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const connection of this.joined.keys()) connection.cut();
  }

  /** Who it is and what they may do is settled before the handshake; until then nothing is read. */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    void this.open(request, socket, head);
  };

  private async open(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { moves } = this;
    let enter: (ws: WebSocket) => void;
    try {
      this.count(request, socket);
      const visit = await this.admission.admit(request);
      const room = await this.admission.room(visit.doc);
      enter = (ws) => this.join(ws, visit, room, moves);
    } catch (error) {
      const code = codeOf(error);
      enter = (ws) => ws.close(closeCode(code), code);
    }
    if (this.isOver) socket.destroy();
    if (socket.destroyed) return;
    this.server.handleUpgrade(request, socket, head, (ws) => {
      // What `ws` finds wrong it closes; an error without a listener would end the process.
      ws.on('error', () => undefined);
      enter(ws);
    });
  }

  private count(request: IncomingMessage, socket: Duplex): void {
    const { headers } = request;
    const address = addressOf({ headers, address: request.socket.remoteAddress }, this.env.TRUST_PROXY);
    if (!this.sockets.enter(address)) throw new Refusal('request.too-many');
    socket.once('close', () => this.sockets.leave(address));
  }

  private join(ws: WebSocket, visit: Visit, room: Room, moves: number): void {
    const connection = new Connection(ws, visit, () => this.keepAwake(visit));
    this.joined.set(connection, room);
    const stop = this.listening.start(ws, connection, room);
    ws.on('close', () => {
      stop();
      this.joined.delete(connection);
      room.leave(connection);
    });
    room.join(connection);
    if (moves !== this.moves) void this.review([[connection, room]]);
  }

  private keepAwake(visit: Visit): void {
    this.admission.keepAwake(visit).catch((err: unknown) => logger.warn({ err }, 'activity not noted'));
  }

  private review(joined: [Connection, Room][]): Promise<void> {
    return new Review(this.admission).of(joined);
  }

  private keepAlive(): void {
    for (const connection of this.joined.keys()) {
      if (!connection.isAlive) connection.cut();
      else {
        connection.outlet.send(keepAlive);
        connection.ping();
      }
    }
  }

  private tend(): void {
    const now = Date.now();
    for (const [connection, room] of this.joined) {
      if (connection.outlet.isStuck(now)) connection.cut();
      const missing = connection.outlet.drained();
      if (missing) room.resync(connection, missing);
    }
  }
}
