import { randomUUID } from 'node:crypto';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Choice } from '@yishiting/shared/ballots/choice.ts';
import type { Attendee, Hall } from './attend.ts';
import { inBatches } from './batch.ts';
import { countedAs } from './count.ts';
import type { ScenarioBallot, Via } from './scenario.ts';
import type { BallotSeating, Vote } from './seat.ts';
import type { Stage } from './stage.ts';
import { refuseApart } from './trouble.ts';
import { type PhoneVote, voteByPhone } from './vote-by-phone.ts';

/** Areas are summed by name, so where they count, hands and paper are entered one by one. */
const byName = (ballot: ScenarioBallot): boolean => ballot.votes.some((v) => v.area !== undefined);
const wayOf = (ballot: ScenarioBallot, { via, seat }: Pick<Vote, 'via' | 'seat'>): Via => {
  if (via === 'phone' && !seat.phone) return 'helped';
  return byName(ballot) && (via === 'hands' || via === 'paper') ? 'helped' : countedAs(ballot, via);
};

/** Before the ballot opens, everybody is noted down for the way in which they vote in it. */
export const moveChannels = async (
  stage: Stage,
  ballotId: string,
  ballot: ScenarioBallot,
  { votes, dropping, late }: BallotSeating,
  hall: Hall,
): Promise<void> => {
  const wanted = new Map(votes.filter((v) => v.entitled).map((vote) => [vote.seat, wayOf(ballot, vote)]));
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
  const there = seating.votes.flatMap((vote) => {
    const attendee = hall.get(vote.seat);
    const { choice, entitled } = vote;
    return attendee ? [{ attendee, via: wayOf(ballot, vote), choice, entitled }] : [];
  });
  const phones = there.flatMap(
    ({ attendee: { phone }, via, choice, entitled }): (PhoneVote & { entitled: boolean })[] =>
      via === 'phone' && phone ? [{ phone, choice, entitled }] : [],
  );
  const entered = there
    .filter(({ via }) => via === 'helped' || via === 'proxy')
    .map(({ attendee, via, choice }) => ({ attendee, choice, proxy: via === 'proxy' }));
  await refuseApart(
    stage,
    ballotId,
    phones.filter((p) => !p.entitled).map((p) => p.phone),
  );
  await voteByPhone(
    { stage, ballotId, ballot, hall },
    phones.filter((p) => p.entitled),
  );
  await voteByHelp(stage, ballotId, entered);
};
