import { Inject } from '@nestjs/common';
import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Env } from '../config/env.ts';
import { toFault } from '../platform/fault.ts';
import { ENV } from '../platform/platform.module.ts';
import { Refusal } from '../platform/refusal.ts';
import { Announcer, type LiveServer, type LiveSocket } from './announcer.ts';
import { Changes } from './changes.ts';
import { connectionOf } from './connection.ts';
import { MOST_SOCKETS, SocketCount } from './socket-count.ts';

/** Commands that a feature's gateway answers. Anything else gets a fault from here. */
const commands = ['join', 'cast', 'raiseHand', 'lowerHand'];

/**
 * The door of the one socket.io server: who connects and from where. Commands are in the gateways of the
 * features, on the same namespace.
 */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit<LiveServer> {
  private readonly counts = new SocketCount(MOST_SOCKETS);

  constructor(
    private readonly announcer: Announcer,
    private readonly changes: Changes,
    @Inject(ENV) private readonly env: Env,
  ) {}

  afterInit(server: LiveServer): void {
    this.announcer.attach(server);
    this.changes.onSessionEnded((_id, tokenHash) => cut(server, tokenHash.toString('hex')));
    // A middleware, not handleConnection: no command can arrive before it has run.
    server.use((socket, next) => {
      socket.data = connectionOf(socket.handshake, this.env);
      if (!this.counts.enter(socket.data.address)) return next(new Error('request.too-many'));
      socket.conn.once('close', () => this.counts.leave(socket.data.address));
      socket.onAny((event: string, ...args: unknown[]) => refuseUnknown(socket, event, args));
      next();
    });
  }
}

/**
 * Who follows in a session that ended is told nothing more. The page comes back by itself, as whoever its browser is
 * then: a socket that socket.io itself disconnects would stay away.
 */
const cut = (server: LiveServer, tokenHash: string): void => {
  for (const socket of server.sockets.sockets.values())
    if (socket.data.tokenHash === tokenHash) socket.conn.close();
};

const refuseUnknown = (socket: LiveSocket, event: string, args: unknown[]): void => {
  const ack = args.at(-1);
  if (commands.includes(event) || typeof ack !== 'function') return;
  const { status: _, ...fault } = toFault(new Refusal('request.unknown'), socket.data.language);
  ack({ ok: false, fault });
};
