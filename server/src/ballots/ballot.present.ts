import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { ruleHeadOf } from '@yishiting/shared/ballots/rules/rule.ts';
import { type Sums, tallyOf } from '@yishiting/shared/ballots/tally-view.ts';
import { mayShowChannels, mayShowTally } from '@yishiting/shared/ballots/visible-tally.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { isCounted } from '@yishiting/shared/meetings/vote-channels.ts';
import type { Mask } from '../petitions/index.ts';
import type { Ballot } from './ballot.entity.ts';
import type { ChannelCount, ChannelSums, Place } from './ballot.store.ts';
import type { CountedResult, TellerEntry } from './count.store.ts';

export type Picture = Place & {
  ballot: Ballot;
  channels: ChannelCount[];
  sums: Sums;
  counted: CountedResult[];
  /** What was chosen by each way of voting but hands and paper; empty in a secret ballot and before the close. */
  byChannel: ChannelSums[];
};

/** Channels with how many have voted; hands and paper have once two tellers agree. */
export const withTellers = ({ channels, counted }: Pick<Picture, 'channels' | 'counted'>): ChannelCount[] =>
  channels.map((c) => {
    const result = counted.find((r) => r.channel === c.channel);
    return result ? { ...c, voted: result.voted } : c;
  });

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** The public picture of a ballot. Sums and verdict are only in it when everybody may see them. */
export const presentBoardBallot = (picture: Picture): BoardBallot | null => {
  const { ballot, number, sums, published } = picture;
  if (!ballot.rule || !ballot.openedAt || ballot.state === 'draft') return null;
  const { state, secrecy, policy } = ballot;
  const shown = mayShowTally({ policy, secrecy, state, published });
  const channels = withTellers(picture);
  return {
    id: ballot.id,
    number,
    motion: { zh: ballot.motionZh, en: ballot.motionEn },
    ...(ballot.ask && { ask: ballot.ask }),
    ...(ballot.poll && { poll: true }),
    secrecy,
    ...(ballot.names && { names: true }),
    policy,
    state,
    openedAt: ballot.openedAt.toISOString(),
    closesAt: ballot.closesAt?.toISOString() ?? null,
    entitled: sum(channels.map((c) => c.entitled)),
    voted: sum(channels.map((c) => c.voted)),
    late: ballot.late,
    tally: shown ? tallyOf(ballot.ask, sums) : null,
    verdict: shown ? (ballot.verdict ?? null) : null,
    rule: ruleHeadOf(ballot.rule),
    voidReason: ballot.voidReason,
    ...(picture.amends && { amends: picture.amends }),
    ...(picture.again && { again: picture.again }),
    ...(picture.conflicts > 0 && { conflicts: { n: picture.conflicts, settled: picture.settled } }),
    ...(state === 'closed' && { channels: presentChannels(picture, shown) }),
  };
};

/** Each way of voting that somebody used, hands and paper as two tellers counted them. */
const presentChannels = (picture: Picture, shown: boolean): BoardBallot['channels'] => {
  const channels = withTellers(picture).filter((c) => c.voted > 0);
  const { secrecy } = picture.ballot;
  const split = shown && mayShowChannels({ secrecy, voted: channels.map((c) => c.voted) });
  return channels.map(({ channel, voted }) => {
    const sums = [...picture.byChannel, ...picture.counted].find((s) => s.channel === channel)?.sums;
    return { channel, voted, tally: split && sums ? tallyOf(picture.ballot.ask, sums) : null };
  });
};

/** The options of a list are typed by people too. */
export const maskAsk = (ask: ListAsk, mask: Mask): ListAsk => ({
  ...ask,
  options: ask.options.map(({ key, zh, en }) => ({ key, zh: mask(zh), en: mask(en, 'en') })),
});

/** Somebody may have typed the petitioner's name into the motion; no hall and no minutes say it. */
export const maskBallot = (ballot: BoardBallot, mask: Mask): BoardBallot => ({
  ...ballot,
  ...(ballot.ask && { ask: maskAsk(ballot.ask, mask) }),
  motion: { zh: mask(ballot.motion.zh), en: mask(ballot.motion.en, 'en') },
  voidReason: mask(ballot.voidReason),
});

/** Of a count that is not settled, by what was entered. */
const stateOf = (entered: readonly TellerEntry[]): 'first' | 'disagree' | 'awaited' => {
  if (entered.length % 2 === 1) return 'first';
  return entered.some((e) => e.current) ? 'disagree' : 'awaited';
};

/**
 * Blind until both have entered: an open round names the teller, never the numbers. What both agreed on is shown when
 * the hall may see it: nobody, the chair included, closes a ballot at a moment that suits its numbers. Of a secret ballot
 * it is in the one sum alone.
 */
export const presentCounts = (
  picture: Picture,
  entries: TellerEntry[],
  reader: string | undefined,
): BallotDetail['counts'] => {
  const { policy, secrecy, state } = picture.ballot;
  const mayShow = mayShowTally({ policy, secrecy, state, published: picture.published });
  return picture.channels
    .map(({ channel }) => channel)
    .filter(isCounted)
    .map((channel) => {
      const entered = entries.filter((e) => e.channel === channel);
      const result = picture.counted.find((r) => r.channel === channel);
      const waiting = entered.length % 2 === 1 ? entered.at(-1) : undefined;
      return {
        channel,
        round: Math.ceil(entered.length / 2),
        state: result ? 'settled' : stateOf(entered),
        firstTeller: waiting?.name ?? null,
        mine: waiting !== undefined && waiting.account_id === reader,
        result: result?.sums && mayShow ? tallyOf(picture.ballot.ask, result.sums) : null,
      };
    });
};
