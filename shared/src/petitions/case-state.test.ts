import { describe, expect, it } from '@jest/globals';
import { afterAction, type CaseAction, type CaseStatus, caseStatuses, movesFrom } from './case-state.ts';

const follow = (...actions: CaseAction[]) =>
  actions.reduce<CaseStatus | undefined>((from, action) => from && afterAction(from, action), 'registered');
const categories = ['claim', 'suggestion', 'accusation'] as const;
const mayMove = (from: CaseStatus, to: CaseStatus): boolean =>
  categories.some((category) => movesFrom(from, category).includes(to));

describe('a petition case', () => {
  it('a claim goes from registration to the reply, and on to the end of review and recheck', () => {
    expect(follow('triage', 'transfer', 'receive', 'accept', 'handle', 'reply')).toBe('replied');
    expect(
      follow(
        'triage',
        'assign',
        'receive',
        'accept',
        'handle',
        'extend',
        'handle',
        'reply',
        'askReview',
        'decideReview',
        'askRecheck',
        'decideRecheck',
        'followUp',
        'close',
      ),
    ).toBe('closed');
  });

  it('a suggestion is diverted and answered', () => {
    expect(follow('triage', 'divert', 'reply')).toBe('replied');
  });

  it('an accusation is sealed and goes no further here', () => {
    expect(follow('triage', 'seal')).toBe('sealed');
    expect(movesFrom('triaged', 'accusation')).toEqual(['sealed']);
    expect(caseStatuses.filter((to) => mayMove('sealed', to))).toEqual([]);
  });

  it('nothing but an accusation is sealed', () => {
    expect(movesFrom('triaged', 'claim')).not.toContain('sealed');
    expect(movesFrom('triaged', 'suggestion')).toContain('diverted');
  });

  it('only a claim is extended, reviewed and rechecked', () => {
    expect(movesFrom('handling', 'claim')).toContain('extended');
    expect(movesFrom('handling', 'suggestion')).not.toContain('extended');
    expect(movesFrom('replied', 'suggestion')).not.toContain('review');
  });

  it('a unit returns what is not its own, and the office routes it again', () => {
    expect(follow('triage', 'transfer', 'receive', 'return', 'assign', 'receive')).toBe('received');
  });

  it('support goes on after a repeat is not accepted', () => {
    expect(follow('triage', 'transfer', 'receive', 'refuse')).toBe('notAccepted');
    expect(mayMove('notAccepted', 'followUp')).toBe(true);
  });

  it('acceptance is not skipped and an ended case is not opened again', () => {
    expect(mayMove('received', 'handling')).toBe(false);
    expect(mayMove('closed', 'handling')).toBe(false);
    expect(afterAction('withdrawn', 'accept')).toBeUndefined();
    expect(mayMove('terminated', 'review')).toBe(false);
  });

  it('every state can be reached', () => {
    const reached = new Set(caseStatuses.flatMap((from) => caseStatuses.filter((to) => mayMove(from, to))));
    expect(caseStatuses.filter((status) => !reached.has(status))).toEqual(['registered']);
  });
});
