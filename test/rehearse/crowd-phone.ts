import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { type Chosen, choiceOf } from '@yishiting/shared/ballots/choice.ts';
import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Refused } from './caller.ts';
import { deliver, newVote } from './cast.ts';
import { type Dice, humanPace } from './chance.ts';
import type { LivePhone } from './live-phone.ts';

/** How people are, in percent. */
const habits = { neverVotes: 6, changesMind: 8, speaks: 2, yes: 60, no: 27 } as const;
const LONGEST_MS = 25_000;
const AGAIN_MS = 10_000;

export type CrowdNews = {
  voted: () => void;
  changed: () => void;
  /** A code of refusal, e.g. of somebody who thought until after the close. */
  refused: (code: string) => void;
};

type SeatBallot = NonNullable<SeatView['ballot']>;

const chooseFrom = (roll: Dice, { options, most }: ListAsk): Chosen => {
  if (roll(100) >= habits.yes + habits.no) return 'abstain';
  const left = options.map(({ key }) => key);
  const ticked = Array.from({ length: 1 + roll(most) }, () => left.splice(roll(left.length), 1)).flat();
  return choiceOf(ticked) ?? 'abstain';
};

const choose = (roll: Dice, ask: ListAsk | undefined): Chosen => {
  if (ask) return chooseFrom(roll, ask);
  const at = roll(100);
  return at < habits.yes ? 'yes' : at < habits.yes + habits.no ? 'no' : 'abstain';
};

/** Somebody with a phone: looks at every ballot, thinks, votes or not, sometimes otherwise a little later. */
export const liveWith = (phone: LivePhone, roll: Dice, news: CrowdNews): (() => void) => {
  const think = humanPace(roll, LONGEST_MS);
  const timers = new Set<NodeJS.Timeout>();
  const seen = new Set<string>();
  let spoke = false;

  const later = (ms: number, act: () => Promise<void>) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act().catch((error: unknown) => news.refused(error instanceof Refused ? error.fault.code : 'lost'));
    }, ms);
    timers.add(timer);
  };
  const vote = async (ballotId: string, rev: number, then: () => void) => {
    await deliver(phone, ballotId, newVote(phone, choose(roll, phone.view().board.ballot?.ask), rev));
    then();
  };
  const consider = ({ ballotId, rev }: SeatBallot) => {
    if (roll(100) < habits.neverVotes) return;
    const wavers = roll(100) < habits.changesMind;
    later(think(), async () => {
      await vote(ballotId, rev + 1, news.voted);
      const isNamed = phone.view().board.ballot?.secrecy === 'named';
      if (wavers && isNamed) later(Math.min(think(), AGAIN_MS), () => vote(ballotId, rev + 2, news.changed));
    });
  };
  const look = () => {
    const seat = phone.seat();
    const ballot = seat?.ballot;
    if (ballot && ballot.refusal === null && !ballot.voted && !seen.has(ballot.ballotId)) {
      seen.add(ballot.ballotId);
      consider(ballot);
    }
    const mayTalk = seat?.state === 'present' && phone.view().board.meeting.step === 'discussion';
    if (mayTalk && !spoke) {
      spoke = true;
      if (roll(100) < habits.speaks) later(think(), () => phone.raiseHand(roll(2) ? 'for' : 'against'));
    }
  };
  phone.onSeats(look);
  look();
  return () => {
    for (const timer of timers) clearTimeout(timer);
    phone.close();
  };
};
