import { describe, expect, it } from '@jest/globals';
import { addDays, addWorkingDays, daysBetween, isWorkingDay, rollToWorkingDay } from './calendar.ts';

describe('calendar days', () => {
  it('count over months and leap days', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-02-28', '2026-03-02')).toBe(2);
  });

  it('refuse what is not a day', () => {
    expect(() => addDays('yesterday', 1)).toThrow(RangeError);
  });
});

describe('working days', () => {
  it('a holiday is off, a make-up weekend day is not', () => {
    expect(['2026-05-05', '2026-05-06', '2026-05-09', '2026-05-10'].map(isWorkingDay)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('an end on a holiday rolls to the next working day, make-up days included', () => {
    expect(rollToWorkingDay('2026-05-01')).toBe('2026-05-06');
    expect(rollToWorkingDay('2026-02-28')).toBe('2026-02-28');
    expect(rollToWorkingDay('2026-01-01')).toBe('2026-01-04');
  });

  it('five working days step over the Spring Festival', () => {
    expect(addWorkingDays('2026-02-12', 5)).toBe('2026-02-26');
  });

  it('a year without announcement has weekends only', () => {
    expect([isWorkingDay('2031-01-01'), isWorkingDay('2031-01-04')]).toEqual([true, false]);
  });
});
