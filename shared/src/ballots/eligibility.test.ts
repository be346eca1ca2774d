import { describe, expect, it } from '@jest/globals';
import { type CastFacts, mayCast } from './eligibility.ts';

const facts = (
  ballot: Partial<CastFacts['ballot']> = {},
  elector: Partial<CastFacts['elector']> = {},
  more = {},
): CastFacts => ({
  ballot: { state: 'open', secrecy: 'named', closesAt: 1000, ...ballot },
  now: 999,
  elector: { recused: false, channel: 'phone', rev: null, ...elector },
  rev: 1,
  ...more,
});

describe('a vote by phone', () => {
  it('counts while the ballot is open and the unit has not voted', () => {
    expect(mayCast(facts())).toBeNull();
    expect(mayCast(facts({ closesAt: null }))).toBeNull();
  });

  it('waits for the opening', () => {
    expect(mayCast(facts({ state: 'draft' }))).toBe('ballot.not-open');
    expect(mayCast(facts({ state: 'voided' }))).toBe('ballot.not-open');
  });

  it('is late from the closing instant on, also before the chair has closed', () => {
    expect(mayCast(facts({ state: 'closed' }))).toBe('ballot.closed');
    expect(mayCast(facts({}, {}, { now: 1000 }))).toBe('ballot.closed');
  });

  it('is for units of the snapshot that do not recuse', () => {
    expect(mayCast(facts({}, {}, { elector: null }))).toBe('ballot.not-entitled');
    expect(mayCast(facts({}, { recused: true }))).toBe('ballot.recused');
  });

  it('is refused to a unit that tellers count', () => {
    expect(mayCast(facts({}, { channel: 'hands' }))).toBe('ballot.votes-by-hand');
    expect(mayCast(facts({}, { channel: 'paper' }))).toBe('ballot.votes-by-hand');
    expect(mayCast(facts({}, { channel: 'helped' }))).toBeNull();
  });

  it('a delayed retry cannot bring the old choice back', () => {
    expect(mayCast(facts({}, { rev: 2 }, { rev: 1 }))).toBe('ballot.stale-revision');
    expect(mayCast(facts({}, { rev: 2 }, { rev: 2 }))).toBe('ballot.stale-revision');
    expect(mayCast(facts({}, { rev: 2 }, { rev: 3 }))).toBeNull();
  });

  it('cannot be changed when it is secret', () => {
    expect(mayCast(facts({ secrecy: 'secret' }, { rev: 1 }, { rev: 2 }))).toBe('ballot.already-voted');
  });
});
