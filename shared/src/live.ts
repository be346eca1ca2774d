import type { Cast, CastReceipt } from './ballots/ballot.contract.ts';
import type { Fault } from './errors.ts';
import type { PhoneView, SeatView } from './meetings/attendance.contract.ts';
import type { BoardView } from './meetings/board.contract.ts';

/** Answer of every socket command: the promise of `emitWithAck`. An `ok` is sent after the commit. */
export type Answer<T> = { ok: true; value: T } | { ok: false; fault: Fault };
type Ack<T> = (answer: Answer<T>) => void;

/** Commands, phone → server. Each has a twin by HTTP that runs the same use case. */
export type ClientEvents = {
  /** Follow a meeting by its code; answers the whole picture, again after every reconnect. */
  join: (body: { code: string }, ack: Ack<PhoneView>) => void;
  cast: (body: Cast & { ballotId: string }, ack: Ack<CastReceipt>) => void;
  raiseHand: (
    body: { meetingId: string; attendanceId: string; side?: 'for' | 'against' },
    ack: Ack<{ ok: true }>,
  ) => void;
  lowerHand: (body: { meetingId: string; attendanceId: string }, ack: Ack<{ ok: true }>) => void;
};

/** What has changed in a meeting. `vote`: nothing but votes or counts of the ballot that is open. */
export type Topic =
  | 'attendance'
  | 'ballot'
  | 'vote'
  | 'floor'
  | 'agenda'
  | 'resolution'
  | 'minutes'
  | 'mediation';

/** Announcements, server → everybody in a meeting or one device. */
export type ServerEvents = {
  /** The public picture changed; coalesced. */
  board: (view: BoardView) => void;
  /** Something changed for the seats of this device (admitted, entitled, voted). */
  seats: (seats: SeatView[]) => void;
  /** Staff only: waiting room, counts or queue changed; fetch what you show. */
  staff: (hint: { meetingId: string; what: Topic }) => void;
  /**
   * Staff only, once a second at most: how many people have each document open and are not seen in it, oneself
   * included. Who edits is in the document's own presence.
   */
  readers: (count: { meetingId: string; agenda: number; minutes: number }) => void;
  /** The seat was opened on another device: what this one still has comes with the next `join`. */
  displaced: (hint: { attendanceId: string }) => void;
};
