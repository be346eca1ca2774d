import type { Fault } from '@yishiting/shared/errors.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { useEffect, useReducer, useRef, useState } from 'react';
import { type Follower, followMeeting } from './follow-meeting.ts';
import { type Elsewhere, elsewhere, nothing, without, withSeats, withView } from './held-seats.ts';
import { type Link, linkAfter, opening } from './link.ts';
import type { LiveSocket } from './socket.ts';

export type Meeting = {
  code: string;
  /** The last picture; it stays while the connection is away. */
  view: PhoneView | null;
  /** Why the meeting cannot be followed at all, e.g. a wrong code. */
  fault: Fault | null;
  link: Link;
  socket: () => LiveSocket | null;
  /** Seats that this phone held and another one has now. */
  elsewhere: Elsewhere[];
  /** It stood for somebody, and stands for nobody now. */
  over: boolean;
  /** Takes the picture that a claim or slip was answered with. */
  put: (view: PhoneView) => void;
  refresh: () => void;
  suspect: () => void;
};

/** Follows a meeting by its six digits, for as long as the screen is open. */
export const useMeeting = (code: string): Meeting => {
  const [picture, setPicture] = useState(nothing);
  const [fault, setFault] = useState<Fault | null>(null);
  const [link, tell] = useReducer(linkAfter, opening);
  const follower = useRef<Follower | null>(null);
  const put = (next: PhoneView) => {
    setFault(null);
    setPicture((old) => withView(old, next));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the setters never change
  useEffect(() => {
    const followed = followMeeting(code, {
      view: put,
      board: (board) => setPicture((old) => ({ ...old, view: old.view && { ...old.view, board } })),
      seats: (seats) => setPicture((old) => (old.view ? withView(old, withSeats(old.view, seats)) : old)),
      displaced: (attendanceId) => setPicture((old) => without(old, attendanceId)),
      refused: setFault,
      link: tell,
    });
    follower.current = followed;
    return followed.stop;
  }, [code]);

  return {
    code,
    view: picture.view,
    elsewhere: elsewhere(picture),
    over: picture.over,
    fault,
    link,
    put,
    socket: () => follower.current?.socket() ?? null,
    refresh: () => follower.current?.refresh(),
    suspect: () => follower.current?.suspect(),
  };
};
