import type { ErrorCode, Fault } from '@yishiting/shared/errors.ts';
import type { ServerEvents } from '@yishiting/shared/live.ts';
import {
  attendanceApi,
  type PhoneView,
  type SeatView,
} from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { call, Refused, ServerAway } from '../api/call.ts';
import { timeLimit } from '../api/time-limit.ts';
import type { LinkEvent } from './link.ts';
import type { LiveSocket } from './socket.ts';

export type Heard = {
  view: (view: PhoneView) => void;
  board: (board: BoardView) => void;
  seats: (seats: SeatView[]) => void;
  /** This seat is another device's now; the whole picture follows. */
  displaced?: (attendanceId: string) => void;
  /** Told to staff only. */
  readers?: ServerEvents['readers'];
  refused: (fault: Fault) => void;
  link: (event: LinkEvent) => void;
};

export type Follower = {
  socket: () => LiveSocket | null;
  /** Asks for the whole picture now. */
  refresh: () => void;
  /** The connection seems dead, though nobody said so: starts it again. */
  suspect: () => void;
  stop: () => void;
};

const answerTime = 10_000;
/** There is nothing to follow; any other refusal passes. */
const final: ErrorCode[] = ['meeting.not-found', 'request.invalid', 'access.denied'];
/** From a second to about a quarter of a minute, in ms. */
const restAfter = (refusals: number) => Math.min(500 * 2 ** refusals, 15_000) * (0.5 + Math.random());
const pollEvery = () => 5000 + Math.random() * 3000;

const isFinal = ({ code }: Fault): boolean => final.includes(code);

/**
 * Follows a meeting on a phone. First by HTTP, which also gives the browser its session, then by socket; as long as
 * there is no socket the picture is fetched by HTTP every few seconds, for networks that let nothing else through.
 */
export function followMeeting(code: string, heard: Heard): Follower {
  let socket: LiveSocket | null = null;
  let over = false;
  /** Pictures that came by socket. */
  let news = 0;
  const tell = (type: 'heard' | 'attempt') => heard.link({ type, at: Date.now() });
  const lose = (serverAway: boolean) => heard.link({ type: 'lost', at: Date.now(), serverAway });

  const open = async (): Promise<boolean> => {
    const before = news;
    try {
      const view = await call(attendanceApi.open, { params: { code }, signal: timeLimit(answerTime) });
      if (over) return false;
      // The socket came up meanwhile: it tells what is newer.
      if (news === before) heard.view(view);
      tell('heard');
      return true;
    } catch (error) {
      if (over) return false;
      if (error instanceof Refused && isFinal(error.fault)) heard.refused(error.fault);
      else lose(error instanceof Refused || error instanceof ServerAway);
      return false;
    }
  };

  let refusals = 0;
  /** A server that cannot answer now is asked ever more seldom: a hall of phones must not keep it down. */
  const rest = (by: LiveSocket) => {
    refusals += 1;
    by.disconnect();
    lose(true);
    window.setTimeout(() => !over && by.connect(), restAfter(refusals));
  };

  /** Shown as it arrives, not a moment later: what comes in one packet with it is newer. */
  const join = (by: LiveSocket) => {
    by.timeout(answerTime).emit('join', { code }, (lost: Error | null, answer) => {
      if (!lost && answer.ok) {
        news += 1;
        refusals = 0;
        heard.view(answer.value);
        tell('heard');
      } else if (lost) suspect();
      else if (!answer.ok && isFinal(answer.fault)) heard.refused(answer.fault);
      else rest(by);
    });
  };

  /** The first picture and a vote need no socket, so its code comes after them. */
  const connect = async () => {
    const loaded = await import('./socket.ts').catch(() => null);
    if (!loaded || over || socket) return;
    const opened = loaded.openSocket();
    socket = opened;
    let pingedAt = Date.now();
    opened.on('connect', () => join(opened));
    // Found out by silence, it was lost when the silence began.
    opened.on('disconnect', (reason) => {
      if (!over) heard.link({ type: 'lost', at: reason === 'ping timeout' ? pingedAt : Date.now() });
    });
    opened.io.on('ping', () => {
      pingedAt = Date.now();
      // No news, but what is on the screen still stands.
      tell('heard');
    });
    opened.io.on('reconnect_attempt', () => tell('attempt'));
    opened.on('board', (board) => {
      heard.board(board);
      tell('heard');
    });
    opened.on('seats', heard.seats);
    if (heard.readers) opened.on('readers', heard.readers);
    opened.on('displaced', ({ attendanceId }) => {
      heard.displaced?.(attendanceId);
      join(opened);
    });
  };

  /** Closing the engine lets socket.io come back by itself. */
  const suspect = () => {
    if (socket?.connected) socket.io.engine.close();
  };
  const offline = () => {
    suspect();
    lose(false);
  };
  const back = () => {
    if (document.visibilityState === 'hidden') return;
    if (socket && !socket.connected) socket.connect();
    if (!socket?.connected) void open();
  };

  let timer = 0;
  const poll = async () => {
    if (!socket?.connected) {
      tell('attempt');
      const found = await open();
      if (found && !socket && !over) void connect();
    }
    if (!over) timer = window.setTimeout(poll, pollEvery());
  };
  const start = async () => {
    if ((await open()) && !over) void connect();
    if (!over) timer = window.setTimeout(poll, socket ? pollEvery() : 1000);
  };

  void start();
  window.addEventListener('offline', offline);
  window.addEventListener('online', back);
  document.addEventListener('visibilitychange', back);

  return {
    socket: () => socket,
    refresh: () => (socket?.connected ? join(socket) : void open()),
    suspect,
    stop: () => {
      over = true;
      window.clearTimeout(timer);
      window.removeEventListener('offline', offline);
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
      socket?.disconnect();
    },
  };
}
