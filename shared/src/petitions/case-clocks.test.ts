import { describe, expect, it } from '@jest/globals';
import { type CaseDates, caseClocks, clocksToday, nearestDue, stepUntil } from './case-clocks.ts';

const dates = (more: Partial<CaseDates>): CaseDates => ({
  status: 'registered',
  category: 'claim',
  registeredOn: '2026-04-20',
  noticeWaived: false,
  ...more,
});
const accepted = dates({
  status: 'accepted',
  transferredOn: '2026-04-21',
  receivedOn: '2026-04-22',
  notifiedOn: '2026-04-24',
  acceptedOn: '2026-04-24',
});

describe('the clocks of a case', () => {
  it('stand in the order of its way, done ones with their day', () => {
    expect(caseClocks(accepted).map(({ name, doneOn }) => [name, doneOn])).toEqual([
      ['dispatch', '2026-04-21'],
      ['notify', '2026-04-24'],
      ['opinion', null],
    ]);
  });

  it('the nearest is a duty that is not done, never a right', () => {
    expect(nearestDue(accepted)).toEqual({ limit: '2026-06-23', rolled: '2026-06-23' });
    const received = dates({ status: 'received', transferredOn: '2026-04-21', receivedOn: '2026-04-22' });
    expect(caseClocks(received).find((c) => c.name === 'object')?.duty).toBe(false);
    expect(nearestDue(received)?.limit).toBe('2026-05-07');
  });

  it('stop with the case: what was not done is owed no longer', () => {
    expect(nearestDue({ ...accepted, status: 'withdrawn' })).toBeNull();
    expect(caseClocks({ ...accepted, status: 'withdrawn' }).map((c) => c.name)).toEqual([
      'dispatch',
      'notify',
    ]);
  });

  it('a right that lapsed is silent, a duty that is late stays', () => {
    const replied = { ...accepted, status: 'replied' as const, repliedOn: '2026-07-01' };
    const names = (today: string) => clocksToday(replied, today).map((c) => `${c.name} ${c.state}`);
    expect(names('2026-07-31')).toContain('askReview soon');
    expect(names('2026-08-01')).toEqual(['dispatch met', 'notify met', 'opinion overdue']);
  });

  it('only steps with an end of their own have one', () => {
    expect(stepUntil(accepted, 'extended')).toBe('2026-06-23');
    expect(stepUntil(accepted, 'withdrawn')).toBeNull();
    expect(stepUntil(accepted, 'review')).toBeNull();
  });
});
