import type { Cast, CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Answer, ClientEvents, ServerEvents } from '@yishiting/shared/live.ts';
import { attendanceApi, type PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { io, type Socket } from 'socket.io-client';
import { type Caller, newCaller, Refused } from './caller.ts';
import type { LeakWatch } from './leaks.ts';

const ACK_MS = 10_000;
const HTTP_EVERY = 5;

/** A phone in the hall or far away: a session and a socket of its own. */
export type LivePhone = {
  caller: Caller;
  /** The seat that this phone holds; empty when it only watches. */
  attendanceId: string;
  view: () => PhoneView;
  /** Votes over the socket (some phones over HTTP); throws `Refused`. */
  cast: (ballotId: string, vote: Cast) => Promise<CastReceipt>;
  castByHttp: (ballotId: string, vote: Cast) => Promise<CastReceipt>;
  /** Sends nothing before this is done. */
  wait: (over: Promise<unknown>) => void;
  /** Loses the network, and finds it again. */
  drop: () => void;
  reconnect: () => Promise<void>;
  onBoard: (listener: ServerEvents['board']) => void;
  close: () => void;
};

type Opening = {
  url: string;
  language: string;
  code: string;
  leaks: LeakWatch;
  /** Number of the phone: every fifth votes over HTTP. */
  index: number;
  /** The personal slip or invitation; without it the phone only watches. */
  slip?: { token: string; how: 'onsite' | 'online' };
};

const answered = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value;
  throw new Refused(0, answer.fault);
};

/** Opens the meeting by its code, takes the seat of the slip, and follows the meeting by socket. */
export const openPhone = async (given: Opening): Promise<LivePhone> => {
  const { url, language, code, leaks, slip } = given;
  const caller = newCaller(url, language);
  const seen = <T>(where: string, what: T): T => {
    leaks.see(where, what);
    return what;
  };
  let view = seen('GET /api/m/:code', await caller.call(attendanceApi.open, { params: { code } }));
  if (slip) {
    const before = new Set(view.seats.map((s) => s.attendanceId));
    view = seen('slip', await caller.call(attendanceApi.slip, { params: { code }, body: slip }));
    if (view.seats.every((s) => before.has(s.attendanceId))) throw new Error('the slip gave no seat');
  }
  const attendanceId = view.seats.at(-1)?.attendanceId ?? '';
  const socket: Socket<ServerEvents, ClientEvents> = io(url, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1500,
    extraHeaders: { cookie: caller.cookie() },
    query: { lang: language },
  });
  const boards: ServerEvents['board'][] = [];
  socket.onAny((event: string, ...args: unknown[]) => seen(`event ${event}`, args));
  socket.on('board', (board) => {
    view = { ...view, board };
    for (const listener of boards) listener(board);
  });
  socket.on('seats', (seats) => {
    view = { ...view, seats };
  });
  const join = async () => {
    view = seen('join', answered(await socket.timeout(ACK_MS).emitWithAck('join', { code })));
  };
  let joined: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', () => {
      joined = join();
      joined.catch(() => undefined);
      joined.then(resolve, reject);
    });
  });

  let waiting: Promise<unknown> = Promise.resolve();
  const castByHttp = async (ballotId: string, vote: Cast): Promise<CastReceipt> => {
    await waiting;
    return caller.call(ballotApi.cast, { params: { id: ballotId }, body: vote });
  };
  const castBySocket = async (ballotId: string, vote: Cast): Promise<CastReceipt> => {
    await waiting;
    return answered(await socket.timeout(ACK_MS).emitWithAck('cast', { ...vote, ballotId }));
  };
  return {
    caller,
    attendanceId,
    view: () => view,
    cast: given.index % HTTP_EVERY === HTTP_EVERY - 1 ? castByHttp : castBySocket,
    castByHttp,
    wait: (over) => {
      waiting = over;
    },
    drop: () => {
      socket.disconnect();
    },
    reconnect: async () => {
      if (socket.connected) return joined;
      const back = new Promise<void>((resolve) => socket.once('connect', () => resolve()));
      socket.connect();
      await back;
      return joined;
    },
    onBoard: (listener) => {
      boards.push(listener);
    },
    close: () => {
      socket.close();
    },
  };
};
