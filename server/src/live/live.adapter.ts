import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { MessageMappingProperties } from '@nestjs/websockets';
import type { ServerOptions, Socket } from 'socket.io';
import { isOwnOrigin } from '../platform/origin.ts';

/**
 * Milliseconds. A phone that has heard nothing for both together knows that it is cut off: packets can vanish without
 * any end telling so, and people have to see within 15 s that they did. A slow network gets a packet through in half.
 */
const PING = { pingInterval: 7000, pingTimeout: 7000 };

/**
 * socket.io on the path `/live` of the one port. Upgrades of other paths are left alone, since Yjs documents
 * come in beside it; a foreign origin does not get as far as a handshake.
 */
export class LiveAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly publicUrl?: string,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions) {
    return super.createIOServer(port, {
      ...options,
      path: '/live',
      serveClient: false,
      destroyUpgrade: false,
      ...PING,
      maxHttpBufferSize: 64 * 1024,
      allowRequest: (request: IncomingMessage, decide: (error: string | null, ok: boolean) => void) =>
        decide(null, isOwnOrigin(request, this.publicUrl)),
    } as ServerOptions);
  }

  /** A command has one answer. Nest's own way would watch four streams for each socket, which a hall has thousands of. */
  override bindMessageHandlers(socket: Socket, handlers: MessageMappingProperties[]): void {
    for (const { message, callback } of handlers)
      socket.on(message, async (...sent: unknown[]) => {
        const { data, ack } = this.mapPayload(sent.length > 1 ? sent : sent[0]);
        const answer: unknown = await callback(data);
        if (answer !== undefined) ack?.(answer);
      });
  }
}
