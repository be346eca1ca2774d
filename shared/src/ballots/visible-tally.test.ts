import { describe, expect, it } from '@jest/globals';
import { mayShowChannels, mayShowTally, type TallyFacts, visibleRoll } from './visible-tally.ts';

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

describe('a roll call', () => {
  const roll = (more: Partial<TallyFacts>, names = true) => visibleRoll({ ...facts(more), names });

  it('says what each chose only with the tally, and where that was settled before the opening', () => {
    expect(roll({})).toBe('all');
    expect(roll({}, false)).toBe('none');
    expect(roll({ state: 'open', policy: 'live' })).toBe('all');
    expect(roll({ policy: 'onPublish' })).toBe('none');
    expect(roll({ policy: 'onPublish', published: true })).toBe('all');
  });

  it('names who has not voted for as long as they can', () => {
    expect(roll({ state: 'open' })).toBe('missing');
    expect(roll({ state: 'open', policy: 'live' }, false)).toBe('missing');
    expect(roll({ state: 'draft' })).toBe('none');
    expect(roll({ state: 'voided' })).toBe('none');
  });

  it('names nobody in a secret ballot', () => {
    for (const state of ['open', 'closed'] as const)
      expect(roll({ secrecy: 'secret', state, policy: 'live', published: true })).toBe('none');
  });
});

describe('the ways of voting', () => {
  it('are told apart where five or more used each of them, and never in a secret ballot', () => {
    expect(mayShowChannels({ secrecy: 'named', voted: [5, 0, 8] })).toBe(true);
    expect(mayShowChannels({ secrecy: 'named', voted: [4, 80] })).toBe(false);
    expect(mayShowChannels({ secrecy: 'secret', voted: [50, 80] })).toBe(false);
  });
});
