import { dice, shuffled } from './chance.ts';
import { type Scenario, ScenarioFault } from './scenario.ts';
import type { Seat, Seating } from './seat.ts';
import { givePhones } from './seating.ts';

/** m² as an owner writes it, in 0.01 m². */
const cents = (squareMetres: number): number => Math.round(squareMetres * 100);

/** Seats whose areas make one given sum. `family` groups the sums that share out the same seats. */
type Sum = { family: number; seats: Set<Seat>; target: number };

/** The sums that a scenario gives: one family for the attendance, one for each ballot with areas. */
const sumsOf = (scenario: Scenario, { seats, ballots }: Seating): Sum[] => {
  const groups = (scenario.meeting?.attendance ?? []).flatMap(({ area }, group): Sum[] =>
    area === undefined
      ? []
      : [{ family: 0, seats: new Set(seats.filter((s) => s.group === group)), target: cents(area) }],
  );
  const votes = (scenario.ballots ?? []).flatMap((ballot, i) =>
    ballot.votes.flatMap(({ via, area }) =>
      (['yes', 'no', 'abstain'] as const).flatMap((choice): Sum[] => {
        const those = (ballots[i]?.votes ?? []).filter((v) => v.via === via && v.choice === choice);
        return area
          ? [{ family: i + 1, seats: new Set(those.map((v) => v.seat)), target: cents(area[choice]) }]
          : [];
      }),
    ),
  );
  return [...groups, ...votes];
};

/** Lets votes fall on other seats of the hall; the sums of heads stay. Seats with another part keep it. */
const reshuffle = ({ seats, ballots }: Seating, roll: (n: number) => number): void => {
  for (const [i, { votes, recused, dropping, late, twice }] of ballots.entries()) {
    const busy = new Set([...recused, ...dropping, ...late, ...twice]);
    const inHall = (s: Seat) =>
      s.how === 'onsite' && !busy.has(s) && s.arrives <= i && (s.leaves === null || s.leaves > i);
    const moving = votes.filter((v) => inHall(v.seat));
    const places = shuffled(seats.filter(inHall), roll);
    for (const [k, vote] of moving.entries()) vote.seat = places[k] ?? vote.seat;
    const elsewhere = votes.filter((v) => v.seat.how !== 'onsite');
    for (const those of Map.groupBy(elsewhere, (v) => `${v.via} ${v.seat.how}`).values()) {
      const mixed = shuffled(
        those.map((v) => v.choice),
        roll,
      );
      for (const [k, vote] of those.entries()) vote.choice = mixed[k] ?? vote.choice;
    }
  }
};

/**
 * Moves area between seats that share every earlier sum, until each sum is its target; null when it does not work out.
 * Who is in no sum of a family gives and takes whatever is needed.
 */
const settle = (start: Map<Seat, number>, sums: Sum[]): Map<Seat, number> | null => {
  const areas = new Map(start);
  const shared = new Map([...areas.keys()].map((seat) => [seat, '']));
  for (const family of new Set(sums.map((s) => s.family))) {
    const own = sums.filter((s) => s.family === family);
    const memberOf = new Map([...areas.keys()].map((s) => [s, own.findIndex((sum) => sum.seats.has(s))]));
    const over = own.map((sum) =>
      [...sum.seats].reduce((total, seat) => total + (areas.get(seat) ?? 0), -sum.target),
    );
    for (const circle of Map.groupBy(areas.keys(), (seat) => shared.get(seat)).values())
      evenOut(circle, areas, memberOf, over);
    if (over.some((left) => left !== 0)) return null;
    for (const [seat, before] of shared) shared.set(seat, `${before},${memberOf.get(seat)}`);
  }
  return areas;
};

/** `over` is how much each sum has too much (negative: too little); changed in place, like `areas`. */
const evenOut = (
  circle: Seat[],
  areas: Map<Seat, number>,
  memberOf: Map<Seat, number>,
  over: number[],
): void => {
  const surplus = (sum: number) => (sum < 0 ? Number.POSITIVE_INFINITY : (over[sum] ?? 0));
  const lack = (sum: number) => (sum < 0 ? Number.POSITIVE_INFINITY : -(over[sum] ?? 0));
  for (const to of circle) {
    const taker = memberOf.get(to) ?? -1;
    for (const from of circle) {
      const giver = memberOf.get(from) ?? -1;
      if (giver === taker) continue;
      const moved = Math.min(surplus(giver), lack(taker), (areas.get(from) ?? 1) - 1);
      if (moved <= 0) continue;
      areas.set(from, (areas.get(from) ?? 0) - moved);
      areas.set(to, (areas.get(to) ?? 0) + moved);
      if (giver >= 0) over[giver] = (over[giver] ?? 0) - moved;
      if (taker >= 0) over[taker] = (over[taker] ?? 0) + moved;
    }
  }
};

const TRIES = 60;

/**
 * Floor areas in 0.01 m² for every entry of the roster (those who come first, then the absent), so that all sums of the
 * scenario come out exactly; null when the meeting is not about areas. May let votes fall on other seats.
 */
export const measureSeats = (scenario: Scenario, seating: Seating): number[] | null => {
  const { roster, attendance } = scenario.meeting ?? { roster: { eligible: 0 }, attendance: [] };
  const total = 'area' in roster && roster.area !== undefined ? cents(roster.area) : null;
  if (total === null) return null;
  const { seats } = seating;
  const absent = roster.eligible - seats.length;
  const known = attendance.reduce((sum, a) => sum + cents(a.area ?? 0), 0);
  const unmeasured = seats.filter((s) => attendance[s.group ?? -1]?.area === undefined);
  const rest = total - known;
  const share = Math.floor(rest / Math.max(1, absent + unmeasured.length));
  const start = new Map(
    seats.map((seat) => {
      const group = attendance[seat.group ?? -1];
      return [seat, group?.area === undefined ? share : Math.floor(cents(group.area) / group.count)] as const;
    }),
  );
  for (const [i, group] of attendance.entries()) {
    const first = seats.find((s) => s.group === i);
    if (first && group.area !== undefined)
      start.set(first, cents(group.area) - Math.floor(cents(group.area) / group.count) * (group.count - 1));
  }
  for (let seed = 0; seed < TRIES; seed += 1) {
    if (seed > 0) reshuffle(seating, dice(seed));
    const areas = settle(start, sumsOf(scenario, seating));
    if (!areas) continue;
    givePhones(seating);
    return [...seats.map((s) => areas.get(s) ?? 1), ...absentAreas(areas, total, absent)];
  }
  throw new ScenarioFault('areas: no floor areas give all these sums at once');
};

const absentAreas = (present: Map<Seat, number>, total: number, absent: number): number[] => {
  const left = total - [...present.values()].reduce((a, b) => a + b, 0);
  if (left < absent || (absent === 0 && left !== 0))
    throw new ScenarioFault(`roster.area: ${left / 100} m² are left for ${absent} who do not come`);
  const share = Math.floor(left / Math.max(1, absent));
  return Array.from({ length: absent }, (_, i) => (i === 0 ? left - share * (absent - 1) : share));
};
