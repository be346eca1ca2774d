import { randomUUID } from 'node:crypto';
import { ballotApi, type Choice } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Attendee, Hall } from './attend.ts';
import { inBatches } from './batch.ts';
import { deliver, newVote } from './cast.ts';
import { countedAs } from './count.ts';
import type { LivePhone } from './live-phone.ts';
import type { ScenarioBallot, Via } from './scenario.ts';
import type { BallotSeating } from './seating.ts';
import type { Stage } from './stage.ts';
import { changeMind, inTrouble, replay } from './trouble.ts';

/** Areas are summed by name, so where they count, hands and paper are entered one by one. */
const byName = (ballot: ScenarioBallot): boolean => ballot.votes.some((v) => v.area !== undefined);
const wayOf = (ballot: ScenarioBallot, via: Via): Via =>
  byName(ballot) && (via === 'hands' || via === 'paper') ? 'helped' : (countedAs(ballot, via) as Via);

/** Before the ballot opens, everybody is noted down for the way in which they vote in it. */
export const moveChannels = async (
  stage: Stage,
  ballotId: string,
  ballot: ScenarioBallot,
  { votes, dropping, late }: BallotSeating,
  hall: Hall,
): Promise<void> => {
  const wanted = new Map(votes.map(({ seat, via }) => [seat, wayOf(ballot, via)]));
  for (const seat of [...dropping, ...late]) wanted.set(seat, wanted.get(seat) ?? 'phone');
  const moving = [...wanted].flatMap(([seat, channel]) => {
    const attendee = hall.get(seat);
    return attendee && attendee.channel !== channel ? [{ attendee, channel }] : [];
  });
  for (const [channel, group] of Map.groupBy(moving, (m) => m.channel)) {
    await stage.village.staff.officer.call(ballotApi.move, {
      params: { id: ballotId },
      body: { attendanceIds: group.map((m) => m.attendee.attendanceId), channel },
    });
    for (const { attendee } of group) attendee.channel = channel;
    stage.say('ballot.moved', { count: group.length, channel });
  }
};

type PhoneVote = { attendee: Attendee; phone: LivePhone; choice: Choice };

const pause = (ms: number) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined);

/** Every phone votes; some send twice, some change their mind, and the server may be killed in the middle. */
const voteByPhone = async (
  stage: Stage,
  ballotId: string,
  ballot: ScenarioBallot,
  phones: PhoneVote[],
): Promise<void> => {
  const replaying = new Set(phones.slice(0, inTrouble(ballot, 'replay')));
  const wavering = new Set(phones.slice(phones.length - inTrouble(ballot, 'changesMind')));
  const one = async (vote: PhoneVote): Promise<void> => {
    await pause(stage.pace());
    const { phone, choice } = vote;
    if (wavering.has(vote)) return changeMind(stage, ballotId, ballot.secrecy, phone, choice);
    const sent = newVote(phone, choice);
    const receipt = await deliver(phone, ballotId, sent);
    if (replaying.has(vote)) await replay(stage, ballotId, phone, sent, receipt);
  };
  // At a human pace everybody thinks at the same time; otherwise the hall taps as fast as it can.
  const width = stage.pace() > 0 ? phones.length : 25;
  const half = Math.ceil(phones.length / 2);
  const killed = (ballot.trouble ?? []).some((t) => t.kind === 'serverKilled');
  if (!killed || !stage.server) {
    if (killed) stage.say('trouble.not-killed');
    await inBatches(phones, width, one);
    return;
  }
  await inBatches(phones.slice(0, half), width, one);
  const rest = inBatches(phones.slice(half), width, one);
  await Promise.all([rest, killServer(stage)]);
};

const killServer = async (stage: Stage): Promise<void> => {
  stage.say('trouble.killed');
  await stage.server?.killAndStart();
  await stage.calendar.again();
  stage.say('trouble.started');
};

/** Helper and proxy votes are entered by the officer, one by one. */
const voteByHelp = async (
  stage: Stage,
  ballotId: string,
  votes: { attendee: Attendee; choice: Choice; proxy: boolean }[],
): Promise<void> => {
  await inBatches(votes, 10, ({ attendee, choice, proxy }) =>
    stage.village.staff.officer.call(ballotApi.help, {
      params: { id: ballotId },
      body: {
        op: randomUUID(),
        attendanceId: attendee.attendanceId,
        choice,
        witness: proxy ? '' : '见证人',
        consent: true,
      },
    }),
  );
};

/** All votes of an open ballot but those that tellers count. */
export const castVotes = async (
  stage: Stage,
  ballotId: string,
  ballot: ScenarioBallot,
  seating: BallotSeating,
  hall: Hall,
): Promise<void> => {
  const there = seating.votes.flatMap(({ seat, via, choice }) => {
    const attendee = hall.get(seat);
    return attendee ? [{ attendee, via: wayOf(ballot, via), choice }] : [];
  });
  const phones = there.flatMap(({ attendee, via, choice }): PhoneVote[] =>
    via === 'phone' && attendee.phone ? [{ attendee, phone: attendee.phone, choice }] : [],
  );
  const entered = there
    .filter(({ via }) => via === 'helped' || via === 'proxy')
    .map(({ attendee, via, choice }) => ({ attendee, choice, proxy: via === 'proxy' }));
  await voteByPhone(stage, ballotId, ballot, phones);
  await voteByHelp(stage, ballotId, entered);
};
