import type { VoteChannel } from '../meetings/vote-channels.ts';
import type { TallyView } from './tally-view.ts';
import { leastGroup } from './visible-tally.ts';

/** What numbers alone will tell, however well a secret ballot is kept. `n`: how few they are. */
export type Exposure = {
  kind: 'one-voter' | 'few-voters' | 'one-paper' | 'few-papers' | 'few-others';
  n: number;
};

/**
 * Whom a secret ballot cannot hide, by who would vote and how: a result of few is worked out by who knows some of them,
 * the tellers see the papers of few, and where few vote otherwise they take the papers from the total.
 */
export function exposuresOf(channels: readonly { channel: VoteChannel; entitled: number }[]): Exposure[] {
  const count = (some: typeof channels) => some.reduce((sum, { entitled }) => sum + entitled, 0);
  const voters = count(channels);
  const papers = count(channels.filter(({ channel }) => channel === 'paper'));
  const exposures: Exposure[] = [];
  if (voters > 0 && voters < leastGroup)
    exposures.push({ kind: voters === 1 ? 'one-voter' : 'few-voters', n: voters });
  if (papers > 0 && papers < leastGroup)
    exposures.push({ kind: papers === 1 ? 'one-paper' : 'few-papers', n: papers });
  const others = voters - papers;
  if (papers > 0 && others > 0 && others < leastGroup && voters >= leastGroup)
    exposures.push({ kind: 'few-others', n: others });
  return exposures;
}

/** Did all who voted choose the same? Then the total says what each of them chose. */
export function isUnanimous(tally: TallyView): boolean {
  if (!('ticks' in tally)) return [tally.yes, tally.no, tally.abstain].filter((n) => n > 0).length === 1;
  const { ticked, abstain, ticks } = tally;
  if (ticked === 0) return abstain > 0;
  return abstain === 0 && Object.values(ticks).every((n) => n === 0 || n === ticked);
}
