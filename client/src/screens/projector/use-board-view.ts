import type { Fault } from '@yishiting/shared/errors.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { useEffect, useReducer, useState } from 'react';
import { call, Refused } from '../../api/call.ts';
import { timeLimit } from '../../api/time-limit.ts';
import { type Link, type LinkEvent, linkAfter, opening } from '../../live/link.ts';
import { answered, openSocket } from '../../live/socket.ts';

export type Screen = { board: BoardView | null; fault: Fault | null; link: Link };

/** The public picture of a meeting for as long as the screen hangs there; it comes back by itself after any break. */
export const useBoardView = (code: string): Screen => {
  const [board, setBoard] = useState<BoardView | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [link, tell] = useReducer(linkAfter, opening);

  useEffect(() => {
    const say = (type: LinkEvent['type']) => tell({ type, at: Date.now() });
    const show = (view: BoardView) => {
      setBoard(view);
      setFault(null);
      say('heard');
    };
    const socket = openSocket();
    const join = async () => {
      try {
        const view = await answered<PhoneView>(socket.timeout(10_000).emitWithAck('join', { code }));
        show(view.board);
      } catch (error) {
        if (error instanceof Refused) setFault(error.fault);
        else socket.io.engine.close();
      }
    };
    socket.on('connect', () => void join());
    socket.on('board', show);
    socket.on('disconnect', () => say('lost'));
    socket.on('connect_error', () => say('lost'));
    socket.io.on('reconnect_attempt', () => say('attempt'));
    // A sign of life: what is shown is still what is so.
    socket.io.on('ping', () => say('heard'));
    call(meetingApi.board, { params: { code }, signal: timeLimit(10_000) }).then(
      ({ view }) => setBoard((shown) => shown ?? view),
      () => undefined,
    );
    return () => {
      socket.disconnect();
    };
  }, [code]);

  return { board, fault, link };
};
