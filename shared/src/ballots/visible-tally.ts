/** When a tally is shown: at the close, while the ballot is open, or once the resolution is published. */
export const tallyPolicies = ['atClose', 'live', 'onPublish'] as const;
export type TallyPolicy = (typeof tallyPolicies)[number];

export type TallyFacts = {
  policy: TallyPolicy;
  secrecy: 'named' | 'secret';
  state: 'draft' | 'open' | 'closed' | 'voided';
  /** The resolution of this ballot has been published. */
  published: boolean;
};

/** Fewer than this are not broken down: who is among them would be known by what they chose. */
export const leastGroup = 5;

/** May each way of voting show its own yes and no, beside the tally? Of a secret ballot there is no such sum. */
export function mayShowChannels({
  secrecy,
  voted,
}: {
  secrecy: TallyFacts['secrecy'];
  /** How many voted each way; what one way hides is found by taking the others from the whole. */
  voted: readonly number[];
}): boolean {
  return secrecy === 'named' && voted.every((n) => n === 0 || n >= leastGroup);
}

/**
 * Which lines of the roll call may the hall's screen have now: nobody's, those of who has not voted, or everybody's with
 * their choice? In a secret ballot nobody's: not even who has not voted.
 */
export function visibleRoll(facts: TallyFacts & { names: boolean }): 'none' | 'missing' | 'all' {
  if (facts.secrecy === 'secret') return 'none';
  if (facts.names && mayShowTally(facts)) return 'all';
  return facts.state === 'open' ? 'missing' : 'none';
}

/**
 * May yes, no and abstain be shown now? The same answer for everybody, officials included. A secret ballot shows
 * nothing before its close, whatever the policy says; a void one shows nothing at all.
 */
export function mayShowTally({ policy, secrecy, state, published }: TallyFacts): boolean {
  if (state === 'draft' || state === 'voided') return false;
  if (state === 'open') return policy === 'live' && secrecy === 'named';
  return policy !== 'onPublish' || published;
}
