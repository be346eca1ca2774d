import type { ClientEvents, ServerEvents } from '@yishiting/shared/live.ts';
import { io, type Socket } from 'socket.io-client';
import { language } from '../app/language.ts';

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/**
 * The one socket of a screen. WebSocket first, long polling where a network blocks it. Reconnects for ever,
 * with jitter, so that a hall of phones does not come back in one instant.
 */
export const openSocket = (): LiveSocket =>
  io({
    path: '/live',
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    randomizationFactor: 0.7,
    query: { lang: language() },
  });
