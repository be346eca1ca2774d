import type { Choice } from '@yishiting/shared/ballots/choice.ts';
import { type ScenarioBallot, ScenarioFault, type Via } from './scenario.ts';
import type { Seat, Vote } from './seat.ts';

/** Takes from one end of a list, as many as there are. */
export const takeFrom = (list: Seat[], n: number, end: 'front' | 'back'): Seat[] =>
  end === 'front' ? list.splice(0, n) : list.splice(Math.max(0, list.length - n), n);

type Place = readonly [Seat['how'], 'front' | 'back'];

const placesOf: Record<Via, readonly Place[]> = {
  proxy: [['proxy', 'front']],
  hands: [['onsite', 'front']],
  paper: [['onsite', 'front']],
  helped: [
    ['phone', 'front'],
    ['onsite', 'front'],
  ],
  // Who takes part by a telephone call has no screen to vote on, and is helped.
  phone: [
    ['online', 'front'],
    ['onsite', 'back'],
    ['phone', 'back'],
  ],
};
const order: Via[] = ['proxy', 'hands', 'helped', 'paper', 'phone'];

/** Who counts, by how they are there, and who is there without counting. Both lose those who are taken. */
type Pool = { counted: Map<Seat['how'], Seat[]>; apart: Seat[] };

/** Seats for so many votes. People from afar also try where they do not count. */
const take = (via: Via, wanted: number, { counted, apart }: Pool): { seat: Seat; entitled: boolean }[] => {
  const seats: Seat[] = [];
  for (const [how, end] of placesOf[via])
    seats.push(...takeFrom(counted.get(how) ?? [], wanted - seats.length, end));
  const others = via === 'phone' ? takeFrom(apart, wanted - seats.length, 'front') : [];
  return [
    ...seats.map((seat) => ({ seat, entitled: true })),
    ...others.map((seat) => ({ seat, entitled: false })),
  ];
};

/**
 * Who votes how. Hands from the front of the hall, phones from the back, so that most people keep their way of voting.
 * Throws `ScenarioFault` when there are more votes than people, unless the ballot is not meant to open.
 */
export const seatVotes = (ballot: ScenarioBallot, at: string, pool: Pool): Vote[] =>
  [...ballot.votes]
    .sort((a, b) => order.indexOf(a.via) - order.indexOf(b.via))
    .flatMap(({ via, yes, no, abstain }) => {
      const wanted = yes + no + abstain;
      const taken = take(via, wanted, pool);
      if (taken.length < wanted && ballot.expect?.opened !== false)
        throw new ScenarioFault(
          `${at}: ${wanted} votes by ${via}, but only ${taken.length} are there for it`,
        );
      const choice = (i: number): Choice => (i < yes ? 'yes' : i < yes + no ? 'no' : 'abstain');
      return taken.map((place, i) => ({ ...place, via, choice: choice(i) }));
    });
