import { ballotApi, type CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Choice } from '@yishiting/shared/ballots/choice.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import type { Hall } from './attend.ts';
import { inBatches } from './batch.ts';
import { faultOf } from './caller.ts';
import { deliver, newVote, type Vote } from './cast.ts';
import type { LivePhone } from './live-phone.ts';
import type { ScenarioBallot } from './scenario.ts';
import type { BallotSeating } from './seat.ts';
import type { Stage } from './stage.ts';

type Counted = 'late' | 'replay' | 'dropsOut' | 'duplicateUnit' | 'changesMind';

/** How many are in that trouble. */
export const inTrouble = (ballot: ScenarioBallot, kind: Counted): number =>
  (ballot.trouble ?? []).reduce((sum, t) => sum + (t.kind === kind ? t.count : 0), 0);

const otherThan = (choice: Choice): Choice => (choice === 'yes' ? 'no' : 'yes');

/** Refused with this code, or a promise is broken. */
const expectFault = async (stage: Stage, attempt: Promise<unknown>, ...codes: ErrorCode[]): Promise<void> => {
  const fault = await faultOf(attempt);
  if (!fault) stage.broken('broken.not-refused', { code: codes[0] ?? '' });
  else if (!codes.includes(fault.code))
    stage.broken('broken.refused-otherwise', { code: codes[0] ?? '', got: fault.code });
};

/** The same operation again, at once, over HTTP, and after a reconnect, gets its first answer. */
export const replay = async (
  stage: Stage,
  ballotId: string,
  phone: LivePhone,
  vote: Vote,
  first: CastReceipt,
): Promise<void> => {
  const again = await deliver(phone, ballotId, vote);
  phone.drop();
  await phone.reconnect();
  const afterwards = await deliver({ cast: phone.castByHttp }, ballotId, vote);
  for (const answer of [again, afterwards])
    if (answer.number !== first.number || answer.rev !== first.rev) stage.broken('broken.replay-answer');
};

/** Votes, then otherwise. A secret vote cannot be found again to be changed: the second try is refused. */
export const changeMind = async (
  stage: Stage,
  ballotId: string,
  secrecy: 'named' | 'secret',
  phone: LivePhone,
  last: Choice,
): Promise<void> => {
  const [first, second] = secrecy === 'secret' ? [last, otherThan(last)] : [otherThan(last), last];
  await deliver(phone, ballotId, newVote(phone, first));
  const change = deliver(phone, ballotId, newVote(phone, second, 2));
  if (secrecy === 'secret') await expectFault(stage, change, 'ballot.already-voted');
  else await change;
};

/** One unit tries to have two votes: hand and phone, phone and hand, a second seat. */
export const voteTwice = async (
  stage: Stage,
  ballotId: string,
  ballot: ScenarioBallot,
  { twice, votes }: BallotSeating,
  hall: Hall,
): Promise<void> => {
  const wanted = inTrouble(ballot, 'duplicateUnit');
  if (wanted === 0) return;
  for (const seat of twice) {
    const phone = hall.get(seat)?.phone;
    if (phone)
      await expectFault(stage, deliver(phone, ballotId, newVote(phone, 'yes')), 'ballot.votes-by-hand');
  }
  for (const { seat } of votes.filter((v) => v.via === 'phone').slice(0, wanted)) {
    const attendanceId = hall.get(seat)?.attendanceId ?? '';
    const toHands = { attendanceIds: [attendanceId], channel: 'hands' as const };
    await expectFault(
      stage,
      stage.village.staff.officer.call(ballotApi.move, { params: { id: ballotId }, body: toHands }),
      'ballot.already-voted',
    );
  }
  stage.say('trouble.twice', { count: wanted });
};

/** Phones that lose the network without having voted; they stay in the base. */
export const dropOut = ({ say }: Stage, { dropping }: BallotSeating, hall: Hall): void => {
  for (const seat of dropping) hall.get(seat)?.phone?.drop();
  if (dropping.length > 0) say('trouble.dropped', { count: dropping.length });
};

/** After the close: late votes are refused, and lost phones find back. */
export const comeLate = async (
  stage: Stage,
  ballotId: string,
  { late, dropping }: BallotSeating,
  hall: Hall,
): Promise<void> => {
  const phonesOf = (seats: BallotSeating['late']) => seats.flatMap((s) => hall.get(s)?.phone ?? []);
  await inBatches(phonesOf(late), 10, (phone) =>
    expectFault(stage, deliver(phone, ballotId, newVote(phone, 'yes', 9)), 'ballot.closed'),
  );
  if (late.length > 0) stage.say('trouble.late', { count: late.length });
  await inBatches(phonesOf(dropping), 10, (phone) => phone.reconnect());
};

/** Guests, and people from afar where that does not count, speak and watch: none of their devices has a vote. */
export const refuseApart = async (
  stage: Stage,
  ballotId: string,
  phones: readonly LivePhone[],
): Promise<void> => {
  await inBatches(phones, 10, (phone) =>
    expectFault(stage, deliver(phone, ballotId, newVote(phone, 'yes')), 'ballot.not-entitled'),
  );
};
