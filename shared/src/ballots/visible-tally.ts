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
