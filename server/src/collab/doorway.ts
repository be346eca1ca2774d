import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.ts';
import { MOST_SOCKETS, SocketCount } from '../live/index.ts';
import { addressOf } from '../platform/address.ts';
import { logger } from '../platform/logger.ts';
import { ENV } from '../platform/platform.module.ts';
import { rateLimit } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';

const SECONDS = 10;
/** After a restart a whole hall comes back within seconds from one address, and some come twice. */
export const MOST_HANDSHAKES = 2 * MOST_SOCKETS;

const LATER = `HTTP/1.1 429 Too Many Requests\r\nRetry-After: ${SECONDS}\r\nConnection: close\r\n\r\n`;

/** How many sockets come in from one address: at once, and in a while. */
@Injectable()
export class Doorway {
  private readonly pace = rateLimit(MOST_HANDSHAKES, SECONDS);

  constructor(
    private readonly sockets: SocketCount,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * False for an address that comes too fast: it is told so in HTTP, before any handshake, and y-websocket comes
   * back later. False, too, for a socket that has gone. Refuses `request.too-many` when the address holds as many sockets as it may.
   */
  async enter(request: IncomingMessage, socket: Duplex): Promise<boolean> {
    const { headers } = request;
    const address = addressOf({ headers, address: request.socket.remoteAddress }, this.env.TRUST_PROXY);
    try {
      await this.pace(address);
    } catch {
      logger.info({ status: 429 }, 'socket');
      socket.end(LATER);
      return false;
    }
    // Gone while we thought: nobody would tell when it leaves.
    if (socket.destroyed) return false;
    if (!this.sockets.enter(address)) throw new Refusal('request.too-many');
    socket.on('close', () => this.sockets.leave(address));
    return true;
  }
}
