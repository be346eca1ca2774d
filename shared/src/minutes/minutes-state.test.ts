import { describe, expect, it } from '@jest/globals';
import { canBeSigned, type MinutesFacts, whyNotBegin, whyNotCirculate } from './minutes-state.ts';

const people = (...ids: string[]) => ids.map((id) => ({ id }));
const ready: MinutesFacts = {
  state: 'circulated',
  step: 'closed',
  undecided: 0,
  signers: { chair: people('a'), recorder: people('b'), supervisor: people('c') },
};

describe('what comes next for the minutes', () => {
  it('they are circulated once the meeting has begun, and again while nothing is undecided', () => {
    expect(whyNotCirculate({ ...ready, state: 'draft', step: 'checkin' })).toBe('minutes.not-begun');
    expect(whyNotCirculate({ ...ready, state: 'draft', step: 'discussion' })).toBeNull();
    expect(whyNotCirculate(ready)).toBeNull();
    expect(whyNotCirculate({ ...ready, undecided: 1 })).toBe('minutes.proposals-open');
  });

  it('an undecided proposal keeps the minutes open', () => {
    expect(whyNotBegin({ ...ready, undecided: 2 })).toBe('minutes.proposals-open');
    expect(whyNotBegin(ready)).toBeNull();
  });

  it('nobody signs what the attendees were not given, nor before the meeting is over', () => {
    expect(whyNotBegin({ ...ready, state: 'draft' })).toBe('minutes.not-circulated');
    expect(whyNotBegin({ ...ready, step: 'resolution' })).toBe('minutes.meeting-open');
  });

  it('what is being signed, or is signed, neither goes round nor is laid out again', () => {
    for (const state of ['signing', 'frozen'] as const) {
      expect(whyNotCirculate({ ...ready, state })).toBe(`minutes.${state}`);
      expect(whyNotBegin({ ...ready, state })).toBe(`minutes.${state}`);
    }
  });
});

describe('three roles, three people', () => {
  it('somebody with two roles fills only one of them', () => {
    expect(canBeSigned({ chair: people('a'), recorder: people('a'), supervisor: people('c') })).toBe(false);
    expect(
      canBeSigned({ chair: people('a'), recorder: people('a', 'b'), supervisor: people('b', 'c') }),
    ).toBe(true);
    expect(
      canBeSigned({ chair: people('a', 'b'), recorder: people('a', 'b'), supervisor: people('a') }),
    ).toBe(false);
    expect(canBeSigned({ chair: people('a'), recorder: people('b'), supervisor: [] })).toBe(false);
  });
});
