import { describe, expect, it } from '@jest/globals';
import { mayBreakDown, mayShowTally, revealsEverybody, type TallyFacts } from './visible-tally.ts';

const facts = (more: Partial<TallyFacts> = {}): TallyFacts => ({
  policy: 'atClose',
  secrecy: 'named',
  state: 'closed',
  published: false,
  ...more,
});

describe('a tally', () => {
  it('is live only in a named ballot that asks for it', () => {
    expect(mayShowTally(facts({ state: 'open', policy: 'live' }))).toBe(true);
    expect(mayShowTally(facts({ state: 'open', policy: 'live', secrecy: 'secret' }))).toBe(false);
    expect(mayShowTally(facts({ state: 'open' }))).toBe(false);
  });

  it('is shown at the close, or when published where the policy says so', () => {
    expect(mayShowTally(facts())).toBe(true);
    expect(mayShowTally(facts({ secrecy: 'secret' }))).toBe(true);
    expect(mayShowTally(facts({ policy: 'onPublish' }))).toBe(false);
    expect(mayShowTally(facts({ policy: 'onPublish', published: true }))).toBe(true);
  });

  it('is never shown of a draft or a void ballot', () => {
    expect(mayShowTally(facts({ state: 'draft', policy: 'live' }))).toBe(false);
    expect(mayShowTally(facts({ state: 'voided', published: true }))).toBe(false);
  });

  it('hides the parts of a secret one when a part has fewer than five', () => {
    expect(mayBreakDown(facts({ secrecy: 'secret' }), [30, 5, 0])).toBe(true);
    expect(mayBreakDown(facts({ secrecy: 'secret' }), [30, 4])).toBe(false);
    expect(mayBreakDown(facts(), [30, 4])).toBe(true);
    expect(mayBreakDown(facts({ secrecy: 'secret', state: 'open' }), [30, 30])).toBe(false);
  });

  it('reveals everybody when all who voted agree', () => {
    expect(revealsEverybody({ yes: 12, no: 0, abstain: 0 })).toBe(true);
    expect(revealsEverybody({ yes: 12, no: 1, abstain: 0 })).toBe(false);
    expect(revealsEverybody({ yes: 0, no: 0, abstain: 0 })).toBe(false);
  });
});
