import { afterEach } from '@jest/globals';
import type { Answer, ClientEvents, ServerEvents } from '@yishiting/shared/live.ts';
import { io, type Socket } from 'socket.io-client';
import type { Caller } from './client.ts';

const DEADLINE_MS = 5000;

/** A phone's or a screen's socket. Remembers all that it was told, so that a test misses nothing. */
export const openSocket = async (url: string, by?: Caller, query: Record<string, string> = {}) => {
  const socket: Socket<ServerEvents, ClientEvents> = io(url, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 50,
    query,
    extraHeaders: by ? { cookie: by.cookie() } : {},
  });
  const told: { event: string; body: unknown }[] = [];
  socket.onAny((event: string, body: unknown) => told.push({ event, body }));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });

  /** Any event with any body; the answer, or a failure when none comes. */
  const ask = <T>(event: string, ...bodies: unknown[]): Promise<Answer<T>> =>
    (socket as Socket).timeout(DEADLINE_MS).emitWithAck(event, ...bodies);

  /** The first thing told of this kind that fits, told already or within the deadline. */
  const heard = async <E extends keyof ServerEvents>(
    event: E,
    fits: (body: Parameters<ServerEvents[E]>[0]) => boolean = () => true,
  ): Promise<Parameters<ServerEvents[E]>[0]> => {
    type Told = Parameters<ServerEvents[E]>[0];
    const find = () => told.find((t) => t.event === event && fits(t.body as Told))?.body as Told | undefined;
    const deadline = Date.now() + DEADLINE_MS;
    for (;;) {
      const body = find();
      if (body !== undefined) return body;
      if (Date.now() > deadline) throw new Error(`not told: ${event}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  return { socket, told, ask, heard, close: () => socket.disconnect() };
};
export type OpenSocket = Awaited<ReturnType<typeof openSocket>>;

/** Opens sockets that end after each test. */
export const ownSockets = (url: string) => {
  const opened: OpenSocket[] = [];
  afterEach(() => {
    for (const socket of opened.splice(0)) socket.close();
  });
  return async (by?: Caller, query?: Record<string, string>): Promise<OpenSocket> => {
    const socket = await openSocket(url, by, query);
    opened.push(socket);
    return socket;
  };
};

export const answerOf = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value;
  throw new Error(`refused: ${answer.fault.code}`);
};
export const faultOf = <T>(answer: Answer<T>): string => (answer.ok ? 'no fault' : answer.fault.code);
