import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { isOwnOrigin } from '../platform/origin.ts';

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * Hands WebSocket upgrades to who owns the path. engine.io answers `/live` by itself and, told not to
 * destroy what it does not know, leaves the rest; a path that nobody owns is closed here.
 */
export const routeUpgrades = (server: Server, owners: Record<string, Upgrade>, publicUrl?: string): void => {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // What is no path at all, such as `//`, belongs to nobody.
    const path = URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '';
    if (path === '/live' || path.startsWith('/live/')) return;
    const owner = Object.entries(owners).find(([prefix]) => path.startsWith(prefix))?.[1];
    if (owner && isOwnOrigin(request, publicUrl)) owner(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
};
