import { describe, expect, it } from '@jest/globals';
import { mayShowTally, type TallyFacts } from './visible-tally.ts';

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
});
