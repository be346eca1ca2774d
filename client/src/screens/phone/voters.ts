import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardBallot, BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { stageOf } from './ballot-stage.ts';
import { type Outbox, type Slip, slipKey } from './outbox.ts';

/** The ballot that a phone shows: an open one always, an ended one until the meeting goes on. */
export const ballotOnShow = ({ ballot, meeting }: BoardView): BoardBallot | null =>
  ballot && (ballot.state === 'open' || meeting.step === 'ballot' || meeting.step === 'result')
    ? ballot
    : null;

export const mayVote = (seat: SeatView): boolean => seat.state === 'present' && !seat.guest;

const isToDo = (seat: SeatView, ballot: BoardBallot, outbox: Outbox): boolean => {
  const slip = outbox[slipKey({ ballotId: ballot.id, attendanceId: seat.attendanceId })];
  return mayVote(seat) && ['choosing', 'confirming', 'loading'].includes(stageOf(ballot, seat, slip).kind);
};

/** Who takes the phone next, once the person who holds it is done. */
export const nextVoter = (
  seats: SeatView[],
  holder: SeatView,
  ballot: BoardBallot,
  outbox: Outbox,
): SeatView | null => {
  if (ballot.state !== 'open' || isToDo(holder, ballot, outbox)) return null;
  return seats.find((seat) => seat !== holder && isToDo(seat, ballot, outbox)) ?? null;
};

/** Votes of this phone that are still on their way, or were refused, in ballots that are no longer shown. */
export const leftBehind = (outbox: Outbox, shown: BoardBallot | null): Slip[] =>
  Object.values(outbox).filter(
    (slip) => slip.ballotId !== shown?.id && (slip.phase === 'sending' || slip.phase === 'refused'),
  );
