import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { ServerOptions } from 'socket.io';
import { isOwnOrigin } from '../platform/origin.ts';

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
      maxHttpBufferSize: 64 * 1024,
      allowRequest: (request: IncomingMessage, decide: (error: string | null, ok: boolean) => void) =>
        decide(null, isOwnOrigin(request, this.publicUrl)),
    } as ServerOptions);
  }
}
