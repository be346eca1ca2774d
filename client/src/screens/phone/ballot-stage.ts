import type { Chosen } from '@yishiting/shared/ballots/choice.ts';
import type { Fault } from '@yishiting/shared/errors.ts';
import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import type { Slip } from './outbox.ts';

/** A vote that the server has answered for. `choice` is null in a secret ballot. */
export type Recorded = { number: string; at: string; choice: Chosen | null; rev: number };

/** What one seat sees of one ballot, and nothing that the server has not said. */
export type Stage =
  | { kind: 'voided'; reason: string }
  | { kind: 'loading' }
  | { kind: 'barred'; refusal: string }
  | { kind: 'choosing'; ticked: Chosen | null; recorded: Recorded | null }
  | { kind: 'confirming'; choice: Chosen }
  | { kind: 'pending'; choice: Chosen | null; isPutOff: boolean }
  | { kind: 'recorded'; recorded: Recorded; mayChange: boolean }
  | { kind: 'refused'; fault: Fault; recorded: Recorded | null }
  | { kind: 'over'; recorded: Recorded | null; unsent: Chosen | null };

/** The newest vote known to be recorded: from the answer to this phone, or from what the server says of the seat. */
export function recordedOf(ballotId: string, seat: SeatView, slip: Slip | undefined): Recorded | null {
  const told = seat.ballot?.ballotId === ballotId ? seat.ballot : null;
  const theirs = told?.voted && told.receipt ? { ...told.receipt, choice: told.choice, rev: told.rev } : null;
  const ours = slip?.receipt ?? null;
  if (theirs && ours) return ours.rev >= theirs.rev ? ours : theirs;
  return theirs ?? ours;
}

/** `slip` is this seat's paper for this very ballot. */
export function stageOf(ballot: BoardBallot, seat: SeatView, slip: Slip | undefined): Stage {
  if (ballot.state === 'voided') return { kind: 'voided', reason: ballot.voidReason };
  const recorded = recordedOf(ballot.id, seat, slip);
  // An act on its way is shown as such until it is answered, whatever else arrives.
  if (slip?.phase === 'sending')
    return { kind: 'pending', choice: slip.choice, isPutOff: slip.fault !== null };
  if (slip?.phase === 'refused' && slip.fault) return { kind: 'refused', fault: slip.fault, recorded };
  const ticked = slip && slip.phase !== 'recorded' ? slip.choice : null;
  if (ballot.state === 'closed') return { kind: 'over', recorded, unsent: ticked };
  const mayChange = ballot.secrecy === 'named' && !seat.ballot?.refusal;
  if (recorded && (!mayChange || !slip || slip.phase === 'recorded'))
    return { kind: 'recorded', recorded, mayChange };
  if (seat.ballot?.ballotId !== ballot.id) return { kind: 'loading' };
  if (seat.ballot.refusal) return { kind: 'barred', refusal: seat.ballot.refusal };
  if (slip?.phase === 'confirming' && slip.choice) return { kind: 'confirming', choice: slip.choice };
  return { kind: 'choosing', ticked, recorded };
}
