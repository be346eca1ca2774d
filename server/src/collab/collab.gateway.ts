import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { closeCode } from '@yishiting/shared/collab/wire.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { Changes } from '../live/index.ts';
import { toFault } from '../platform/fault.ts';
import { logger, withOwnId } from '../platform/logger.ts';
import { every } from '../platform/timers.ts';
import { Admission } from './admission.ts';
import { Connection, type Visit } from './connection.ts';
import { DocumentAccess } from './document-access.ts';
import { Doorway } from './doorway.ts';
import { listen } from './listening.ts';
import { sockets } from './metrics.ts';
import { Pace } from './pace.ts';
import { Readers } from './readers.ts';
import { Review } from './review.ts';
import type { Room } from './room.ts';
import { createSocketServer, type DocumentSocket } from './socket-server.ts';
import { TURN_MS, Turns } from './turns.ts';

const codeOf = (error: unknown): ErrorCode => toFault(error, 'zh-CN').code;

/** No closures over the request: that would stay in memory as long as the socket. */
function destroyIt(this: Duplex): void {
  this.destroy();
}
/** What `ws` finds wrong it closes; an error without a listener would end the process. */
const ignore = (): void => undefined;

/** The door of the shared documents: plain y-websocket clients on `/collab/{name}`. */
@Injectable()
export class CollabGateway implements OnModuleInit, OnModuleDestroy {
  private readonly server = createSocketServer();
  private readonly pace = new Pace();
  private readonly joined = new Map<Connection, Room>();
  private readonly turns = new Turns();
  private timer: NodeJS.Timeout | undefined;
  /** Moves whenever rights may have, so that who is just coming in is judged again. */
  private moves = 0;
  private isOver = false;

  constructor(
    private readonly admission: Admission,
    private readonly access: DocumentAccess,
    private readonly changes: Changes,
    private readonly doorway: Doorway,
    private readonly readers: Readers,
  ) {}

  onModuleInit(): void {
    this.access.onChanged((meetingId) => this.judgeAnew((visit) => visit.doc.meetingId === meetingId));
    this.changes.onSessionEnded((sessionId) => this.judgeAnew((visit) => visit.sessionId === sessionId));
    this.timer = every(TURN_MS, () => this.tend());
  }

  private judgeAnew(concerns: (visit: Visit) => boolean): void {
    this.moves += 1;
    void this.review([...this.joined].filter(([{ visit }]) => concerns(visit)));
  }

  onModuleDestroy(): void {
    this.isOver = true;
    clearInterval(this.timer);
    for (const connection of this.joined.keys()) connection.cut();
  }

  /**
   * Who it is and what they may do is settled before the handshake; until then nothing is read. From here on the
   * socket has a request id, which the handshake returns.
   */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', destroyIt);
    withOwnId(() => void this.open(request, socket, head));
  };

  private async open(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { moves } = this;
    let enter: (ws: DocumentSocket) => void;
    try {
      if (!(await this.doorway.enter(request, socket))) return;
      const visit = await this.admission.admit(request);
      const room = await this.admission.room(visit.doc);
      enter = (ws) => {
        const pace = this.pace.enter(visit.sessionId, visit.standing.owner);
        const connection = new Connection(ws, socket, visit, pace, this.keepAwake);
        this.join(ws, connection, room);
        if (moves !== this.moves) void this.review([[connection, room]]);
      };
    } catch (error) {
      const code = codeOf(error);
      logger.info({ code }, 'socket');
      enter = (ws) => ws.close(closeCode(code), code);
    }
    if (this.isOver) socket.destroy();
    if (socket.destroyed) return;
    this.server.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', ignore);
      enter(ws);
    });
  }

  private join(ws: DocumentSocket, connection: Connection, room: Room): void {
    const { doc } = connection.visit;
    logger.info({ code: 'ok', document: doc.kind, meetingId: doc.meetingId }, 'socket');
    this.joined.set(connection, room);
    sockets.inc();
    listen(ws, connection, room);
    this.readers.enter(connection.visit);
    ws.on('close', (status) =>
      connection.within(() => {
        logger.info({ status }, 'socket closed');
        connection.pace.leave();
        this.readers.leave(connection.visit);
        this.joined.delete(connection);
        sockets.dec();
        room.leave(connection);
      }),
    );
    room.join(connection);
  }

  private readonly keepAwake = (visit: Visit): void => {
    this.admission.keepAwake(visit).catch((err: unknown) => logger.warn({ err }, 'activity not noted'));
  };

  private review(joined: [Connection, Room][]): Promise<void> {
    return new Review(this.admission).of(joined);
  }

  private tend(): void {
    const now = Date.now();
    this.turns.next();
    for (const [connection, room] of this.joined) {
      this.turns.of(connection);
      if (connection.outlet.isStuck(now) || connection.inlet.isLate(now)) connection.cut();
      const missing = connection.outlet.drained();
      if (missing) room.resync(connection, missing);
    }
  }
}
