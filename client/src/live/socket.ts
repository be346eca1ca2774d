import type { Answer, ClientEvents, ServerEvents } from '@yishiting/shared/live.ts';
import { io, type Socket } from 'socket.io-client';
import { Refused, Unreachable } from '../api/call.ts';
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

/** The value of an answered command; throws `Refused`, or `Unreachable` when there was no answer in time. */
export const answered = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
  const got = await answer.catch((cause: unknown) => {
    throw new Unreachable('unreachable', { cause });
  });
  if (got.ok) return got.value;
  throw new Refused(got.fault);
};
