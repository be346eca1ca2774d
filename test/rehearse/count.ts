import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { ScenarioBallot, Via } from './scenario.ts';
import type { Stage } from './stage.ts';

type Sums = { yes: number; no: number; abstain: number };
type Channel = 'hands' | 'paper';
const none: Sums = { yes: 0, no: 0, abstain: 0 };
const add = (a: Sums, b: Sums): Sums => ({
  yes: a.yes + b.yes,
  no: a.no + b.no,
  abstain: a.abstain + b.abstain,
});

/** In a secret ballot nobody raises a hand: hands vote on paper. */
export const countedAs = (ballot: ScenarioBallot, via: Via): Via =>
  ballot.secrecy === 'secret' && via === 'hands' ? 'paper' : via;

const sumsOf = (ballot: ScenarioBallot, channel: Channel): Sums =>
  ballot.votes.filter((v) => countedAs(ballot, v.via) === channel).reduce<Sums>(add, none);

/** Other numbers of the same votes: one of them is read wrongly. */
const misread = ({ yes, no, abstain }: Sums): Sums =>
  yes > 0 ? { yes: yes - 1, no: no + 1, abstain } : { yes, no: Math.max(0, no - 1), abstain: abstain + 1 };

/**
 * Two tellers enter what they counted, the second without seeing the first. When they disagree a new round begins, and
 * they count again.
 */
const countTwice = async (
  { village, say, broken }: Stage,
  id: string,
  channel: Channel,
  sums: Sums,
  disagree: boolean,
): Promise<void> => {
  const { teller1, teller2 } = village.staff;
  const enter = (teller: typeof teller1, counted: Sums): Promise<BallotDetail> =>
    teller.call(ballotApi.enterCount, { params: { id }, body: { channel, ...counted } });
  const stateIn = (detail: BallotDetail) => detail.counts.find((c) => c.channel === channel);
  const afterFirst = stateIn(await enter(teller1, sums));
  if (afterFirst?.state !== 'first' || afterFirst.result) broken('broken.count-not-blind');
  if (disagree) {
    const afterSecond = stateIn(await enter(teller2, misread(sums)));
    if (afterSecond?.state !== 'disagree' || afterSecond.result) broken('broken.disagreement-taken');
    say('count.disagree', { channel });
    await enter(teller1, sums);
  }
  const settled = stateIn(await enter(teller2, sums));
  if (settled?.state !== 'settled') broken('broken.count-not-settled', { channel });
  say('count.settled', { channel, ...sums });
};

/** Counts hands and paper wherever units vote by them, also when nobody raised a hand. */
export const countHandsAndPaper = async (
  stage: Stage,
  ballot: ScenarioBallot,
  detail: BallotDetail,
): Promise<void> => {
  let disagree = (ballot.trouble ?? []).some((t) => t.kind === 'tellersDisagree');
  for (const channel of ['hands', 'paper'] as const) {
    const entitled = detail.channels.find((c) => c.channel === channel)?.entitled ?? 0;
    if (entitled === 0) continue;
    await countTwice(stage, detail.id, channel, sumsOf(ballot, channel), disagree);
    disagree = false;
  }
};
