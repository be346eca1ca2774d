import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import { type Scenario, type ScenarioBallot, ScenarioFault } from './scenario.ts';
import type { BallotSeating, Seat, Seating } from './seat.ts';
import { seatVotes, takeFrom } from './seat-votes.ts';

const troubles = (ballot: ScenarioBallot, kind: 'late' | 'dropsOut' | 'duplicateUnit'): number =>
  (ballot.trouble ?? []).reduce((sum, t) => sum + (t.kind === kind ? t.count : 0), 0);

/** Who is in the hall goes home first. */
const rank = ({ how }: Seat): number => (how === 'onsite' ? 1 : 0);

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
    seats.filter((s) => isThere(s) && isCounted(s)).sort((a, b) => rank(a) - rank(b)),
    ballot.leavesBefore ?? 0,
    'back',
  );
  for (const seat of leaving) seat.leaves = i;
  const there = seats.filter(isThere);
  const pool = Map.groupBy(there.filter(isCounted), (s) => s.how);
  const apart = there.filter((s) => !isCounted(s) && s.how === 'online');
  const votes = seatVotes(ballot, at, { counted: pool, apart });
  const silent = (['proxy', 'phone', 'onsite', 'online'] as const).flatMap((how) => pool.get(how) ?? []);
  const recused = takeFrom(silent, ballot.recused ?? 0, 'front');
  const dropping = takeFrom(silent, troubles(ballot, 'dropsOut'), 'back');
  const wantLate = troubles(ballot, 'late');
  const byPhone = votes.filter((v) => v.via === 'phone' && v.seat.how !== 'phone').map((v) => v.seat);
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
  return { seats, ballots: seated, remoteCounts, proxy: rule?.proxy ?? 'none' };
};
