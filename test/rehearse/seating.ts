import type { Choice } from '@yishiting/shared/ballots/ballot.contract.ts';
import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import { type Meeting, type Scenario, type ScenarioBallot, ScenarioFault, type Via } from './scenario.ts';

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

export type Vote = { seat: Seat; via: Via; choice: Choice };
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
export type Seating = { seats: Seat[]; ballots: BallotSeating[]; remoteCounts: boolean };

const troubles = (ballot: ScenarioBallot, kind: 'late' | 'dropsOut' | 'duplicateUnit'): number =>
  (ballot.trouble ?? []).reduce((sum, t) => sum + (t.kind === kind ? t.count : 0), 0);

/** Takes from one end of a list; throws when there are not enough. */
const takeFrom = (list: Seat[], n: number, end: 'front' | 'back'): Seat[] =>
  end === 'front' ? list.splice(0, n) : list.splice(Math.max(0, list.length - n), n);

const orderOf: Record<Via, readonly (readonly [Seat['how'], 'front' | 'back'])[]> = {
  proxy: [['proxy', 'front']],
  hands: [['onsite', 'front']],
  paper: [['onsite', 'front']],
  helped: [
    ['phone', 'front'],
    ['onsite', 'front'],
  ],
  phone: [
    ['online', 'front'],
    ['onsite', 'back'],
  ],
};

/** Who votes how. Hands from the front of the hall, phones from the back, so that most people keep their way of voting. */
const seatVotes = (ballot: ScenarioBallot, at: string, pool: Map<Seat['how'], Seat[]>): Vote[] =>
  [...ballot.votes]
    .sort((a, b) => order.indexOf(a.via) - order.indexOf(b.via))
    .flatMap(({ via, yes, no, abstain }) => {
      const wanted = yes + no + abstain;
      const taken: Seat[] = [];
      for (const [how, end] of orderOf[via])
        taken.push(...takeFrom(pool.get(how) ?? [], wanted - taken.length, end));
      if (taken.length < wanted)
        throw new ScenarioFault(
          `${at}: ${wanted} votes by ${via}, but only ${taken.length} are there for it`,
        );
      const choice = (i: number): Choice => (i < yes ? 'yes' : i < yes + no ? 'no' : 'abstain');
      return taken.map((seat, i) => ({ seat, via, choice: choice(i) }));
    });
const order: Via[] = ['proxy', 'hands', 'helped', 'paper', 'phone'];

const seatBallot = (
  ballot: ScenarioBallot,
  i: number,
  seats: Seat[],
  remoteCounts: boolean,
): BallotSeating => {
  const at = `ballots.${i}`;
  const isCounted = ({ how }: Seat) => how === 'onsite' || how === 'proxy' || remoteCounts;
  const isThere = (s: Seat) => s.arrives <= i && (s.leaves === null || s.leaves > i);
  const arriving = Array.from(
    { length: ballot.arrivesBefore ?? 0 },
    (_, k): Seat => ({
      index: seats.length + k,
      how: 'onsite',
      group: null,
      arrives: i,
      leaves: null,
      phone: false,
    }),
  );
  seats.push(...arriving);
  const leaving = takeFrom(
    seats.filter((s) => isThere(s) && s.how === 'onsite'),
    ballot.leavesBefore ?? 0,
    'back',
  );
  for (const seat of leaving) seat.leaves = i;
  const there = seats.filter((s) => isThere(s) && isCounted(s));
  const pool = Map.groupBy(there, (s) => s.how);
  const votes = seatVotes(ballot, at, pool);
  const silent = (['proxy', 'phone', 'onsite', 'online'] as const).flatMap((how) => pool.get(how) ?? []);
  const recused = takeFrom(silent, ballot.recused ?? 0, 'front');
  const dropping = takeFrom(silent, troubles(ballot, 'dropsOut'), 'back');
  const wantLate = troubles(ballot, 'late');
  const byPhone = votes.filter((v) => v.via === 'phone').map((v) => v.seat);
  const late = [...takeFrom(silent, wantLate, 'back'), ...byPhone].slice(0, wantLate);
  const twice = votes
    .filter((v) => v.via === 'hands')
    .slice(0, troubles(ballot, 'duplicateUnit'))
    .map((v) => v.seat);
  if (recused.length < (ballot.recused ?? 0))
    throw new ScenarioFault(`${at}.recused: only ${recused.length} of those present do not vote`);
  if (dropping.length < troubles(ballot, 'dropsOut'))
    throw new ScenarioFault(`${at}.trouble: dropsOut: only ${dropping.length} of those present do not vote`);
  return { votes, arriving, leaving, recused, dropping, late, twice };
};

/** Says who comes with a phone: whoever takes part from afar by one, or uses it in any ballot. */
export const givePhones = ({ seats, ballots }: Pick<Seating, 'seats' | 'ballots'>): void => {
  const users = ballots.flatMap((b) => [
    ...b.votes.filter((v) => v.via === 'phone').map((v) => v.seat),
    ...b.dropping,
    ...b.late,
    ...b.twice,
  ]);
  const used = new Set(users);
  for (const seat of seats) seat.phone = seat.how === 'online' || (seat.how === 'onsite' && used.has(seat));
};

/**
 * Who of the roster is there in each ballot and does what in it, so that the sums of the scenario come out exactly.
 * Throws `ScenarioFault` for sums that cannot be.
 */
export const seatEverybody = (scenario: Scenario): Seating | null => {
  const { meeting, law, ballots = [] } = scenario;
  if (!meeting) return null;
  const rule = findRule(meeting.rule, { asOf: meeting.heldOn, region: law.region, overrides: law });
  const remoteCounts = rule?.remoteCounts ?? false;
  const seats: Seat[] = meeting.attendance.flatMap(({ how, count }, group) =>
    Array.from({ length: count }, () => ({
      index: 0,
      how,
      group,
      arrives: -1,
      leaves: null,
      phone: false,
    })),
  );
  for (const [i, seat] of seats.entries()) seat.index = i;
  const seated = ballots.map((ballot, i) => seatBallot(ballot, i, seats, remoteCounts));
  if (seats.length > meeting.roster.eligible)
    throw new ScenarioFault(
      `attendance: ${seats.length} come, but only ${meeting.roster.eligible} are eligible`,
    );
  givePhones({ seats, ballots: seated });
  return { seats, ballots: seated, remoteCounts };
};
