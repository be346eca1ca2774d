import type { Choice } from '@yishiting/shared/ballots/choice.ts';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import type { Meeting, Via } from './scenario.ts';

/** A unit of the roster that comes to the meeting. */
export type Seat = {
  index: number;
  how: Meeting['attendance'][number]['how'];
  /** Which line of `attendance` it is counted in; null for who arrives later. */
  group: number | null;
  /** The ballot before which it comes or goes: -1 is the beginning, null is never. */
  arrives: number;
  leaves: number | null;
  /** Comes with a phone of its own. */
  phone: boolean;
};

/** Not `entitled`: takes part from afar where that does not count, and is refused. */
export type Vote = { seat: Seat; via: Via; choice: Choice; entitled: boolean };
export type BallotSeating = {
  votes: Vote[];
  arriving: Seat[];
  leaving: Seat[];
  recused: Seat[];
  dropping: Seat[];
  late: Seat[];
  /** Raise their hand and also try by phone. */
  twice: Seat[];
};
export type Seating = {
  seats: Seat[];
  ballots: BallotSeating[];
  remoteCounts: boolean;
  /** Who may vote for somebody else, by the rule of the meeting. */
  proxy: Rule['proxy'];
};
