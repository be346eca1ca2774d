import type { Answer, ClientEvents, ServerEvents } from '@yishiting/shared/live.ts';
import { io, type Socket } from 'socket.io-client';
import { Refused } from './caller.ts';

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** A socket of its own for each phone, with the session of that phone. */
export const openSocket = (url: string, language: string, cookie: string): LiveSocket =>
  io(url, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1500,
    extraHeaders: { cookie },
    query: { lang: language },
  });

/** The value of an answered command; throws `Refused`. */
export const answered = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value;
  throw new Refused(0, answer.fault);
};
