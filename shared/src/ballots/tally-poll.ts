import type { ListAsk } from './ask.ts';
import type { Count, Verdict } from './decide.ts';
import { areTicksPossible, type ListCount, type ListVerdict } from './decide-list.ts';
import type { ExplainStep } from './explain.ts';

/**
 * What a straw poll (摸底) shows: how many are for, against, abstain or did not answer, of the people it was opened to.
 * There is no bar to reach, no quorum to meet and nothing to adopt, whatever the rule of the meeting says.
 */
export function tallyPoll({ present, yes, no, abstain }: Count): Verdict {
  const notVoted = present - yes - no - abstain;
  if (Math.min(yes, no, abstain, notVoted) < 0)
    throw new RangeError(`impossible count: ${yes} + ${no} + ${abstain} of ${present}`);
  return {
    quorate: true,
    base: present,
    yes,
    no,
    abstain,
    needed: 0,
    adopted: false,
    steps: [
      { key: 'explain.heads.votes', params: { yes, no, abstain, notVoted }, article: null },
      { key: 'explain.poll', params: {}, article: null },
    ],
  };
}

/** The same over a list: how many ticked each option. None of them is carried. */
export function tallyListPoll({ options, most }: ListAsk, count: ListCount): ListVerdict {
  const { present, ticked, abstain, ticks } = count;
  const notVoted = present - ticked - abstain;
  if (!areTicksPossible(count, most) || Math.min(abstain, notVoted) < 0)
    throw new RangeError(`impossible count: ${ticked} + ${abstain} of ${present}`);
  const votes = options.map(({ key }) => ticks[key] ?? 0);
  return {
    quorate: true,
    base: present,
    needed: 0,
    adopted: false,
    ticked,
    abstain,
    options: options.map(({ key }, i) => ({ key, yes: votes[i] ?? 0, reached: false, carried: false })),
    steps: [
      { key: 'explain.heads.list-votes', params: { ticked, abstain, notVoted }, article: null },
      ...votes.map(
        (yes, i): ExplainStep => ({
          key: 'explain.heads.option-votes',
          params: { option: i + 1, yes },
          article: null,
        }),
      ),
      { key: 'explain.poll', params: {}, article: null },
    ],
  };
}
