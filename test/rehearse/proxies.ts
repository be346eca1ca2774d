import { proxyApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { mostProxies } from '@yishiting/shared/meetings/proxies.ts';
import { inBatches } from './batch.ts';
import { Refused } from './caller.ts';
import type { MeetingRun } from './meeting.ts';
import type { Seat, Seating } from './seat.ts';
import type { Stage } from './stage.ts';

/** In their place on the roster, those who bring a paper for others: they stay until the end, and count. */
const holdersIn = ({ seats, remoteCounts }: Pick<Seating, 'seats' | 'remoteCounts'>): Seat[] =>
  seats.filter(
    ({ how, arrives, leaves }) =>
      (how === 'onsite' || (how === 'online' && remoteCounts)) && arrives < 0 && leaves === null,
  );

/**
 * Everybody who is absent with a paper, and who of the hall carries it; `most` to a holder. Papers nobody may carry are
 * left out.
 */
const pairProxies = (seating: Pick<Seating, 'seats' | 'remoteCounts'>, most: number): Map<Seat, Seat> => {
  const holders = holdersIn(seating);
  const absent = seating.seats.filter(({ how }) => how === 'proxy');
  return new Map(
    absent.flatMap((seat, i): [Seat, Seat][] => {
      const holder = holders[Math.floor(i / most)];
      return holder ? [[seat, holder]] : [];
    }),
  );
};

/** By place on the roster, whose household it is in: where only the household may vote for somebody, that of the holder. */
export const householdsIn = (seating: Seating | null, most: number): Map<number, number> =>
  new Map(
    seating?.proxy === 'sameHousehold'
      ? [...pairProxies(seating, most)].map(([absent, holder]) => [absent.index, holder.index])
      : [],
  );

type Bundle = { holder: { entryId: string } | { name: string }; seats: Seat[] };

/** What each holder brings to the officer's table. Owners send agents who are on no roster. */
const bundlesOf = (seating: Seating, run: MeetingRun, wanted: Seat[], most: number): Bundle[] => {
  if (seating.proxy !== 'sameHousehold')
    return Array.from({ length: Math.ceil(wanted.length / most) }, (_, i) => ({
      holder: { name: `代理人${i + 1}` },
      seats: wanted.slice(i * most, (i + 1) * most),
    }));
  const pairs = [...pairProxies(seating, most)].filter(([absent]) => wanted.includes(absent));
  return [...Map.groupBy(pairs, ([, holder]) => holder)].map(([holder, theirs]) => ({
    holder: { entryId: run.entries[holder.index]?.id ?? '' },
    seats: theirs.map(([absent]) => absent),
  }));
};

const paperOf = ({ index }: Seat): string => `委托书第${index + 1}号`;

type Carried = { seat: Seat; attendanceId: string };

/** The officer registers the papers that holders bring, one for each unit. Who may not be represented stays away. */
export const bringPapers = async (stage: Stage, run: MeetingRun, wanted: Seat[]): Promise<Carried[]> => {
  const { seating } = stage.script;
  if (!seating || wanted.length === 0) return [];
  const most = mostProxies(run.detail.inForce);
  const bundles = bundlesOf(seating, run, wanted, most);
  try {
    const came = await inBatches(bundles, 1, async ({ holder, seats }): Promise<Carried[]> => {
      const papers = seats.map((seat) => ({
        entryId: run.entries[seat.index]?.id ?? '',
        number: paperOf(seat),
      }));
      const body = { holder, papers };
      const rows = await stage.village.staff.officer.call(proxyApi.register, {
        params: { id: run.detail.id },
        body,
      });
      const byEntry = new Map(rows.map((row) => [row.entryId, row.id]));
      return seats.map((seat, i) => ({ seat, attendanceId: byEntry.get(papers[i]?.entryId ?? '') ?? '' }));
    });
    const carried = came.flat();
    if (carried.length > 0)
      stage.say('attend.proxies', { count: carried.length, holders: bundles.length, most });
    if (carried.length < wanted.length)
      stage.say('attend.proxy-too-many', { count: wanted.length - carried.length, most });
    return carried;
  } catch (error) {
    if (!(error instanceof Refused) || error.fault.code !== 'attendance.proxy-not-allowed') throw error;
    stage.say('attend.no-proxy', { count: wanted.length });
    return [];
  }
};
