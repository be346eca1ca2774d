import type { Choice } from '@yishiting/shared/ballots/ballot.contract.ts';
import { type ScenarioBallot, ScenarioFault, type Via } from './scenario.ts';
import type { Seat, Vote } from './seat.ts';

/** Takes from one end of a list, as many as there are. */
export const takeFrom = (list: Seat[], n: number, end: 'front' | 'back'): Seat[] =>
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
export const seatVotes = (ballot: ScenarioBallot, at: string, pool: Map<Seat['how'], Seat[]>): Vote[] =>
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
