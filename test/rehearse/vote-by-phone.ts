import type { Choice } from '@yishiting/shared/ballots/choice.ts';
import type { Hall } from './attend.ts';
import { inBatches } from './batch.ts';
import { deliver, newVote } from './cast.ts';
import type { LivePhone } from './live-phone.ts';
import type { OwnServer } from './own-server.ts';
import type { ScenarioBallot } from './scenario.ts';
import type { Stage } from './stage.ts';
import { changeMind, inTrouble, replay } from './trouble.ts';

export type PhoneVote = { phone: LivePhone; choice: Choice };
type Voting = { stage: Stage; ballotId: string; ballot: ScenarioBallot; hall: Hall };

const pause = (ms: number) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined);

/** A hall that taps as fast as it can. At a human pace everybody thinks at the same time. */
const AT_ONCE = 25;

/** Every phone votes; some send twice, some change their mind, and the server may be killed in the middle. */
export const voteByPhone = async (voting: Voting, votes: PhoneVote[]): Promise<void> => {
  const { stage, ballotId, ballot } = voting;
  const replaying = new Set(votes.slice(0, inTrouble(ballot, 'replay')));
  const changing = inTrouble(ballot, 'changesMind');
  const wavering = new Set(changing > 0 ? votes.slice(-changing) : []);
  const halfway = Promise.withResolvers<void>();
  let acked = 0;
  const one = async (vote: PhoneVote): Promise<void> => {
    await pause(stage.pace());
    const { phone, choice } = vote;
    if (wavering.has(vote)) await changeMind(stage, ballotId, ballot.secrecy, phone, choice);
    else {
      const sent = newVote(phone, choice);
      const receipt = await deliver(phone, ballotId, sent);
      if (replaying.has(vote)) await replay(stage, ballotId, phone, sent, receipt);
    }
    acked += 1;
    if (acked >= votes.length / 2) halfway.resolve();
  };
  const all = inBatches(votes, stage.pace() > 0 ? votes.length : AT_ONCE, one);
  if ((ballot.trouble ?? []).some((t) => t.kind === 'serverKilled')) {
    await Promise.race([halfway.promise, all]);
    await killInTheMiddle(voting);
  }
  await all;
  await seeOwnVotes(voting, votes);
};

const killInTheMiddle = async ({ stage, hall }: Voting): Promise<void> => {
  if (!stage.server) return stage.say('trouble.not-killed');
  const phones = [...hall.values()].flatMap((a) => a.phone ?? []);
  stage.say('trouble.killed');
  await stage.server.kill();
  await restart(stage, stage.server, phones);
  stage.say('trouble.started');
};

/** Until the clock is set again, sessions of the scenario's day would count as ended: phones come back after that. */
const restart = async (stage: Stage, server: OwnServer, phones: LivePhone[]): Promise<void> => {
  const back = server.start().then(() => stage.calendar.again());
  for (const phone of phones) {
    phone.drop();
    phone.wait(back);
  }
  await back;
  await inBatches(phones, AT_ONCE, (phone) => phone.reconnect());
};

/** What was acknowledged is what each phone shows of its own vote; never a choice of a secret ballot. */
const seeOwnVotes = async ({ stage, ballotId, ballot }: Voting, votes: PhoneVote[]): Promise<void> => {
  const wrong = () =>
    votes.filter(({ phone, choice }) => {
      const seat = phone.seat()?.ballot;
      const shown = ballot.secrecy === 'named' ? choice : null;
      return !(seat?.ballotId === ballotId && seat.voted && seat.choice === shown);
    }).length;
  await inBatches(votes, AT_ONCE, ({ phone }) => phone.look());
  if (wrong() > 0) stage.broken('broken.own-vote', { count: wrong() });
};
