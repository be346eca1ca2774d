import { ballotApi, type Cast, type CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { ServerEvents } from '@yishiting/shared/live.ts';
import {
  attendanceApi,
  type PhoneView,
  type SeatView,
} from '@yishiting/shared/meetings/attendance.contract.ts';
import { type Caller, newCaller } from './caller.ts';
import type { Door } from './doors.ts';
import type { LeakWatch } from './leaks.ts';
import { answered, type LiveSocket, openSocket } from './live-socket.ts';
import { type Meter, timed } from './meter.ts';

const ACK_MS = 10_000;
const HTTP_EVERY = 5;

/** A phone in the hall or far away: a session and a socket of its own. */
export type LivePhone = {
  caller: Caller;
  /** The seat that this phone holds; empty when it only watches. */
  attendanceId: string;
  view: () => PhoneView;
  seat: () => SeatView | undefined;
  onSeats: (listener: ServerEvents['seats']) => void;
  /** Votes over the socket (every fifth phone over HTTP); throws `Refused`. */
  cast: (ballotId: string, vote: Cast) => Promise<CastReceipt>;
  castByHttp: (ballotId: string, vote: Cast) => Promise<CastReceipt>;
  /** Asks for the floor; throws `Refused`. */
  raiseHand: (side: 'for' | 'against') => Promise<void>;
  /** Asks again what is on record of its seat, as after a reload: of its own vote a phone is told by the answer alone. */
  look: () => Promise<void>;
  /** Sends no vote and does not come back before this is done. */
  wait: (over: Promise<unknown>) => void;
  /** Loses the network, and finds it again. */
  drop: () => void;
  reconnect: () => Promise<void>;
  close: () => void;
};

type Opening = {
  url: string;
  language: string;
  code: string;
  leaks: LeakWatch;
  /** Number of the phone. */
  index: number;
  /** How it gets a seat; without it, the phone only watches. */
  door?: Door;
  meter?: Meter;
};

/** Opens the meeting by its code, takes a seat, and follows the meeting by socket. */
export const openPhone = (given: Opening): Promise<LivePhone> =>
  timed(given.meter?.joins, async () => {
    const { url, language, code, leaks, door } = given;
    const caller = newCaller(url, language);
    const opened = await caller.call(attendanceApi.open, { params: { code } });
    leaks.see('GET /api/m/:code', opened);
    const entered = door ? await door(caller, code) : opened;
    leaks.see('door', entered);
    return follow(given, caller, entered);
  });

const follow = async (
  { url, language, code, leaks, index, door, meter }: Opening,
  caller: Caller,
  entered: PhoneView,
): Promise<LivePhone> => {
  let view = entered;
  const attendanceId = door ? (entered.seats.at(-1)?.attendanceId ?? '') : '';
  const socket = openSocket(url, language, caller.cookie());
  socket.onAny((event: string, ...args: unknown[]) => leaks.see(`event ${event}`, args));
  socket.on('board', (board) => {
    view = { ...view, board };
  });
  socket.on('seats', (seats) => {
    view = { ...view, seats };
  });
  const { joined } = joining(socket, code, (picture) => {
    leaks.see('join', picture);
    view = picture;
  });
  await joined();

  let waiting: Promise<unknown> = Promise.resolve();
  const castByHttp = async (id: string, vote: Cast): Promise<CastReceipt> => {
    await waiting;
    return timed(meter?.acks, () => caller.call(ballotApi.cast, { params: { id }, body: vote }));
  };
  const castBySocket = async (ballotId: string, vote: Cast): Promise<CastReceipt> => {
    await waiting;
    const send = () => socket.timeout(ACK_MS).emitWithAck('cast', { ...vote, ballotId });
    return timed(meter?.acks, async () => answered(await send()));
  };
  return {
    caller,
    attendanceId,
    view: () => view,
    seat: () => view.seats.find((s) => s.attendanceId === attendanceId),
    onSeats: (listener) => {
      socket.on('seats', listener);
    },
    cast: index % HTTP_EVERY === HTTP_EVERY - 1 ? castByHttp : castBySocket,
    castByHttp,
    raiseHand: async (side) => {
      const hand = { meetingId: view.meetingId, attendanceId, side };
      answered(await socket.timeout(ACK_MS).emitWithAck('raiseHand', hand));
    },
    look: async () => {
      const opened = await caller.call(attendanceApi.open, { params: { code } });
      leaks.see('GET /api/m/:code', opened);
      view = { ...view, seats: opened.seats };
    },
    wait: (over) => {
      waiting = over;
    },
    drop: () => {
      socket.disconnect();
    },
    reconnect: async () => {
      await waiting;
      if (!socket.connected) socket.connect();
      await joined();
    },
    close: () => {
      socket.close();
    },
  };
};

/** Asks for the whole picture after every connect. `joined` resolves when that of the present connection is there. */
const joining = (socket: LiveSocket, code: string, picture: (view: PhoneView) => void) => {
  const next = () => {
    const awaited = Promise.withResolvers<void>();
    // Nobody may be waiting for it.
    awaited.promise.catch(() => undefined);
    return { ...awaited, isOver: false };
  };
  let latest = next();
  socket.on('disconnect', () => {
    if (latest.isOver) latest = next();
  });
  socket.on('connect', () => {
    const mine = latest;
    // Taken as it arrives, not a moment later: several messages can come in one tick, and those after it are newer.
    socket.timeout(ACK_MS).emit('join', { code }, (lost: Error | null, answer) => {
      // A connection lost on the way comes back, and asks again.
      if (lost && !socket.connected) return;
      try {
        if (lost) throw lost;
        picture(answered(answer));
        mine.resolve();
      } catch (error) {
        mine.reject(error);
      }
      mine.isOver = true;
    });
  });
  return { joined: () => latest.promise };
};
