import { describe, expect, it } from '@jest/globals';
import { type ClockName, deadlineState, dueOn, handlingDue } from './deadline.ts';

describe('the clocks of a case', () => {
  it.each<[ClockName, string]>([
    ['dispatch', '2026-03-17'],
    ['notify', '2026-03-17'],
    ['object', '2026-03-09'],
    ['opinion', '2026-05-01'],
    ['askReview', '2026-04-01'],
    ['decideReview', '2026-04-01'],
    ['askRecheck', '2026-04-01'],
    ['decideRecheck', '2026-04-01'],
  ])('%s from 2 March 2026 ends on %s', (clock, limit) => {
    expect(dueOn(clock, '2026-03-02').limit).toBe(limit);
  });

  it('days of a hearing are not counted in the recheck', () => {
    expect(dueOn('decideRecheck', '2026-03-02', 5)).toEqual({ limit: '2026-04-06', rolled: '2026-04-07' });
  });
});

describe('handling', () => {
  it.each([
    ['2026-03-02', '2026-05-01', '2026-05-06'],
    ['2026-04-24', '2026-06-23', '2026-06-23'],
    ['2026-06-26', '2026-08-25', '2026-08-25'],
    ['2026-10-12', '2026-12-11', '2026-12-11'],
  ])('accepted on %s is due on %s, in law on %s', (acceptedOn, limit, rolled) => {
    expect(handlingDue({ acceptedOn })).toEqual({ limit, rolled });
  });

  it('an extension adds 30 days, up to the last day and not after', () => {
    const due = (extendedOn: string) => handlingDue({ acceptedOn: '2026-03-02', extendedOn }).limit;
    expect([due('2026-04-20'), due('2026-05-06'), due('2026-05-07')]).toEqual([
      '2026-05-31',
      '2026-05-31',
      '2026-05-01',
    ]);
  });
});

describe('a clock today', () => {
  const due = { limit: '2026-05-01', rolled: '2026-05-06' };

  it('is overdue only after the rolled day', () => {
    expect(deadlineState(due, '2026-05-06')).toEqual({ state: 'soon', daysLeft: 0 });
    expect(deadlineState(due, '2026-05-07')).toEqual({ state: 'overdue', daysLeft: -1 });
  });

  it('warns seven days before the limit, which does not roll', () => {
    expect(deadlineState(due, '2026-04-23').state).toBe('ok');
    expect(deadlineState(due, '2026-04-24')).toEqual({ state: 'soon', daysLeft: 12 });
  });

  it('is met when done in time, and stays overdue when done late', () => {
    expect(deadlineState(due, '2026-07-01', '2026-05-06').state).toBe('met');
    expect(deadlineState(due, '2026-07-01', '2026-05-07')).toEqual({ state: 'overdue', daysLeft: -1 });
  });
});
