import type { Count, Verdict } from './decide.ts';

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
