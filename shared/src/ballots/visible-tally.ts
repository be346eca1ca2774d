/** Below this number of electors a group's breakdown would point at people. */
const smallestGroup = 5;

export type TallyFacts = {
  policy: 'live' | 'atClose' | 'onPublish';
  secrecy: 'named' | 'secret';
  state: 'draft' | 'open' | 'closed' | 'voided';
  /** The resolution of this ballot has been published. */
  published: boolean;
};

/**
 * May yes, no and abstain be shown now? The same answer for everybody, officials included. A secret ballot shows
 * nothing before its close, whatever the policy says; a void one shows nothing at all.
 */
export function mayShowTally({ policy, secrecy, state, published }: TallyFacts): boolean {
  if (state === 'draft' || state === 'voided') return false;
  if (state === 'open') return policy === 'live' && secrecy === 'named';
  return policy !== 'onPublish' || published;
}

/**
 * May the tally also be split by channel, group or weight? A secret one only when every part has at least five
 * electors (an empty part says nothing). The answer covers all parts together: one hidden part alone could be
 * worked out from the total.
 */
export function mayBreakDown(facts: TallyFacts, electorsByPart: readonly number[]): boolean {
  if (!mayShowTally(facts)) return false;
  return facts.secrecy === 'named' || electorsByPart.every((n) => n === 0 || n >= smallestGroup);
}

/** When all who voted chose the same, a secret result tells everyone's choice: worth a warning before it is shown. */
export const revealsEverybody = (tally: { yes: number; no: number; abstain: number }): boolean =>
  [tally.yes, tally.no, tally.abstain].filter((n) => n > 0).length === 1;
