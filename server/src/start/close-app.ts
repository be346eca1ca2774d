import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { after } from '../platform/timers.ts';

/** Answers that are under way get this long; then their connections are cut. */
const GRACE_MS = 2000;

/**
 * Closes an application with everything that hangs on its port, sockets that were upgraded included. Call
 * before it listens.
 */
export const closerOf = (app: INestApplication): (() => Promise<void>) => {
  const server = app.getHttpServer() as Server;
  const sockets = new Set<Socket>();
  // One function for all sockets: a hall has thousands.
  function forget(this: Socket): void {
    sockets.delete(this);
  }
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', forget);
  });
  return async () => {
    server.close();
    server.closeIdleConnections();
    const cut = after(GRACE_MS, () => {
      for (const socket of sockets) socket.destroy();
    });
    await app.close();
    clearTimeout(cut);
  };
};
