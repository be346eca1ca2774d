import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { ofMotion } from '@yishiting/shared/ballots/tally-view.ts';
import type { Fault } from '@yishiting/shared/errors.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { comeIn, type Hall, leave } from './attend.ts';
import { Refused } from './caller.ts';
import { countHandsAndPaper } from './count.ts';
import type { LivePhone } from './live-phone.ts';
import { discussItem, type MeetingRun } from './meeting.ts';
import { type Projector, shownResult } from './projector.ts';
import type { ScenarioBallot, Verdict } from './scenario.ts';
import type { BallotSeating } from './seat.ts';
import type { Stage } from './stage.ts';
import { comeLate, dropOut, refuseApart, voteTwice } from './trouble.ts';
import { castVotes, moveChannels } from './vote.ts';

/** What one ballot came to. `id` is null when not even the motion was taken. */
export type BallotRun = { id: string | null; verdict: Verdict };

export type Session = {
  stage: Stage;
  run: MeetingRun;
  hall: Hall;
  guests: readonly LivePhone[];
  projector: Projector;
};

const nothing = { yes: 0, no: 0, abstain: 0, adopted: false, quorate: false };

/** Without quorum the refusal says what the base is and how many would pass. */
const refusedBy = ({ code, params }: Fault): Verdict => ({
  opened: false,
  refused: code,
  ...nothing,
  base: Number(params?.base ?? 0),
  needed: Number(params?.pass ?? 0),
});

/** Areas are stated in m²; what is needed is rounded up to whole m². */
const verdictOf = (shown: BoardBallot): Verdict => {
  const verdict = ofMotion(shown.verdict);
  if (!verdict) throw new Error('a closed ballot shows no verdict');
  const { quorate, base, yes, no, abstain, needed, adopted, area } = verdict;
  return {
    ...{ opened: true, quorate, base, yes, no, abstain, needed, adopted },
    ...(area && {
      area: {
        base: area.base / 100,
        yes: area.yes / 100,
        needed: Math.ceil(area.needed / 100),
        adopted: area.adopted,
      },
    }),
  };
};

/** The draft that was refused before, or a new one. */
const propose = async (
  { stage, run }: Session,
  itemId: string,
  ballot: ScenarioBallot,
  amends: string | null,
): Promise<BallotDetail> => {
  const { chair } = stage.village.staff;
  const params = { id: run.detail.id };
  const drafted = (await chair.call(ballotApi.list, { params })).find(
    (b) => b.state === 'draft' && b.motion.zh === ballot.motion.zh && b.secrecy === ballot.secrecy,
  );
  if (drafted) return drafted;
  return chair.call(ballotApi.propose, {
    params,
    body: { itemId, motion: ballot.motion, secrecy: ballot.secrecy, ...(amends ? { amends } : {}) },
  });
};

const recuse = async ({ stage, hall }: Session, id: string, { recused }: BallotSeating): Promise<void> => {
  if (recused.length === 0) return;
  const attendanceIds = recused.flatMap((seat) => hall.get(seat)?.attendanceId ?? []);
  await stage.village.staff.officer.call(ballotApi.recuse, {
    params: { id },
    body: { attendanceIds, reason: '与事项有直接利害关系' },
  });
  stage.say('ballot.recused', { count: recused.length });
};

type Given = { ballot: ScenarioBallot; seating: BallotSeating; item: number; amends: string | null };

/** Puts the motion and opens the ballot; throws `Refused`. */
const open = async (session: Session, { ballot, seating, item, amends }: Given): Promise<string> => {
  const { stage, run, hall } = session;
  const itemId = await discussItem(stage, run, item);
  const { id } = await propose(session, itemId, ballot, amends);
  await recuse(session, id, seating);
  await moveChannels(stage, id, ballot, seating, hall);
  await stage.village.staff.chair.call(ballotApi.open, { params: { id }, body: {} });
  return id;
};

/** The projector and the staff's own page have to say the same. */
const sayResult = ({ stage }: Session, shown: BoardBallot, detail: BallotDetail): void => {
  if (JSON.stringify(shown.verdict) !== JSON.stringify(detail.board?.verdict))
    stage.broken('broken.projector-differs');
  const { yes = 0, no = 0, abstain = 0, base = 0, needed = 0, adopted } = ofMotion(shown.verdict) ?? {};
  stage.say(adopted ? 'ballot.adopted' : 'ballot.rejected', { yes, no, abstain, base, needed });
};

/** One ballot from who comes and goes before it to what the projector shows after it. */
export const playBallot = async (session: Session, given: Given): Promise<BallotRun> => {
  const { stage, run, hall, projector } = session;
  const { ballot, seating } = given;
  const { chair } = stage.village.staff;
  await comeIn(stage, run, hall, seating.arriving);
  await leave(stage, run, hall, seating.leaving);
  stage.say('ballot.motion', { zh: ballot.motion.zh, en: ballot.motion.en });
  let id: string;
  try {
    id = await open(session, given);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    stage.say('ballot.refused', { code: error.fault.code, message: error.fault.message });
    return { id: null, verdict: refusedBy(error.fault) };
  }
  await projector.shows('the open ballot', (view) => view.ballot?.id === id && view.ballot.state === 'open');
  dropOut(stage, seating, hall);
  await refuseApart(stage, id, session.guests);
  await castVotes(stage, id, ballot, seating, hall);
  await voteTwice(stage, id, ballot, seating, hall);
  const detail = await chair.call(ballotApi.detail, { params: { id } });
  await countHandsAndPaper(stage, ballot, detail);
  await chair.call(ballotApi.close, { params: { id } });
  await comeLate(stage, id, seating, hall);
  const shown = await shownResult(projector, id);
  sayResult(session, shown, await chair.call(ballotApi.detail, { params: { id } }));
  return { id, verdict: verdictOf(shown) };
};
