import type { Fault } from '@yishiting/shared/errors.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { useEffect, useReducer, useRef, useState } from 'react';
import { type Follower, followMeeting } from './follow-meeting.ts';
import { type Link, linkAfter, opening } from './link.ts';
import type { LiveSocket } from './socket.ts';

export type Meeting = {
  code: string;
  /** The last picture; it stays while the connection is away. */
  view: PhoneView | null;
  /** Why the meeting cannot be followed at all, e.g. a wrong code. */
  fault: Fault | null;
  link: Link;
  /** Seats of this phone that were opened on another one. */
  displaced: { attendanceId: string; name: string }[];
  socket: () => LiveSocket | null;
  /** Takes the picture that a claim or slip was answered with. */
  put: (view: PhoneView) => void;
  refresh: () => void;
  suspect: () => void;
};

type Picture = { view: PhoneView | null; displaced: Meeting['displaced'] };

const leaveOut = (picture: Picture, attendanceId: string): Picture => {
  const gone = picture.view?.seats.find((seat) => seat.attendanceId === attendanceId);
  if (!picture.view || !gone) return picture;
  const seats = picture.view.seats.filter((seat) => seat !== gone);
  return {
    view: { ...picture.view, seats },
    displaced: [...picture.displaced, { attendanceId, name: gone.name }],
  };
};

/** The seats that are here again are no longer elsewhere. */
const withView = (picture: Picture, view: PhoneView): Picture => ({
  view,
  displaced: picture.displaced.filter(
    (gone) => !view.seats.some((seat) => seat.attendanceId === gone.attendanceId || seat.name === gone.name),
  ),
});

/** Follows a meeting by its six digits, for as long as the screen is open. */
export const useMeeting = (code: string): Meeting => {
  const [picture, setPicture] = useState<Picture>({ view: null, displaced: [] });
  const [fault, setFault] = useState<Fault | null>(null);
  const [link, tell] = useReducer(linkAfter, opening);
  const follower = useRef<Follower | null>(null);
  const put = (view: PhoneView) => {
    setFault(null);
    setPicture((old) => withView(old, view));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the setters never change
  useEffect(() => {
    const followed = followMeeting(code, {
      view: put,
      board: (board) => setPicture((old) => ({ ...old, view: old.view && { ...old.view, board } })),
      seats: (seats) => setPicture((old) => (old.view ? withView(old, { ...old.view, seats }) : old)),
      displaced: (attendanceId) => setPicture((old) => leaveOut(old, attendanceId)),
      refused: setFault,
      link: tell,
    });
    follower.current = followed;
    return followed.stop;
  }, [code]);

  return {
    code,
    ...picture,
    fault,
    link,
    put,
    socket: () => follower.current?.socket() ?? null,
    refresh: () => follower.current?.refresh(),
    suspect: () => follower.current?.suspect(),
  };
};
