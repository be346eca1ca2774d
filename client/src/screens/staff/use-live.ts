import type { Fault } from '@yishiting/shared/errors.ts';
import type { ServerEvents, Topic } from '@yishiting/shared/live.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { useEffect, useReducer, useRef, useState } from 'react';
import { followMeeting } from '../../live/follow-meeting.ts';
import { withSeats } from '../../live/held-seats.ts';
import { type Link, linkAfter, opening } from '../../live/link.ts';
import type { LiveSocket } from '../../live/socket.ts';

export type StaffHint = Topic | 'everything';

/** How many people have each document open and are not seen in it, oneself included. */
type ReaderCount = Parameters<ServerEvents['readers']>[0];

export type Live = {
  /** The public picture and this browser's own seats; the last one stays while the connection is away. */
  view: PhoneView | null;
  link: Link;
  /** Why the meeting cannot be followed at all. */
  fault: Fault | null;
  /** Null until it is told, and for guests always. */
  readers: ReaderCount | null;
  put: (view: PhoneView) => void;
};

/**
 * Follows a meeting for its staff and guests. `onHint` says what to fetch again: one kind of thing after a hint of
 * the server, everything after each return of the connection, since hints of the time between are lost.
 */
export const useLive = (code: string | null, onHint: (what: StaffHint) => void): Live => {
  const [view, setView] = useState<PhoneView | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [readers, setReaders] = useState<ReaderCount | null>(null);
  const [link, tell] = useReducer(linkAfter, opening);
  const hint = useRef(onHint);
  hint.current = onHint;

  useEffect(() => {
    if (!code) return;
    let heardOf: LiveSocket | null = null;
    let views = 0;
    const follower = followMeeting(code, {
      view: (next) => {
        const socket = follower.socket();
        if (socket && socket !== heardOf) {
          heardOf = socket;
          socket.on('staff', ({ what }) => hint.current(what));
        }
        setView(next);
        setFault(null);
        if (views++ > 0) hint.current('everything');
      },
      board: (board) => setView((v) => v && { ...v, board }),
      seats: (seats) => setView((v) => v && withSeats(v, seats)),
      readers: setReaders,
      refused: setFault,
      link: tell,
    });
    return follower.stop;
  }, [code]);

  return { view, link, fault, readers, put: setView };
};
