import { describe, expect, it } from '@jest/globals';
import { findRule } from '../ballots/rules/find-rule.ts';
import type { Rule, RuleId } from '../ballots/rules/rule.ts';
import { firstDayAfter, isNoticeInTime } from './notice-period.ts';

const rule = (id: RuleId) => findRule(id, { asOf: '2026-06-01' }) as Rule;

describe('notice of a meeting', () => {
  it('ten days before an assembly, the day of the notice not counted', () => {
    expect(isNoticeInTime(rule('VA-P'), '2026-04-08', '2026-04-18')).toEqual({
      days: 10,
      required: 10,
      inTime: true,
      shortAllowed: true,
    });
    expect(isNoticeInTime(rule('VA-P'), '2026-04-09', '2026-04-18')).toMatchObject({
      days: 9,
      inTime: false,
    });
  });

  it('the collective knows no short notice', () => {
    expect(isNoticeInTime(rule('CMA'), '2026-04-09', '2026-04-18')).toMatchObject({
      inTime: false,
      shortAllowed: false,
    });
  });

  it('three days before a meeting of representatives, unless the region says otherwise', () => {
    expect(isNoticeInTime(rule('VRA'), '2026-04-15', '2026-04-18').inTime).toBe(true);
    expect(isNoticeInTime(rule('VRA'), '2026-04-16', '2026-04-18').inTime).toBe(false);
  });

  it('a notice after the meeting is never in time', () => {
    expect(isNoticeInTime(rule('CONS'), '2026-04-19', '2026-04-18').inTime).toBe(false);
  });

  it.each<[RuleId, string, string]>([
    ['CMA', '2026-04-06', '2026-04-18'],
    ['RRA', '2026-04-28', '2026-05-09'],
    ['VA-H', '2026-06-29', '2026-07-11'],
    ['VRA', '2026-03-10', '2026-03-21'],
    ['CONS', '2026-10-14', '2026-10-17'],
  ])('%s from %s to %s is in time', (id, noticeOn, heldOn) => {
    expect(isNoticeInTime(rule(id), noticeOn, heldOn).inTime).toBe(true);
  });

  it.each<[RuleId, string]>([
    ['VRA', '2026-04-18'],
    ['CMA', '2026-04-25'],
    ['CONS', '2026-04-16'],
  ])('a new meeting under %s is possible from %s on, when its notice goes out on the 15th', (id, day) => {
    expect(firstDayAfter(rule(id), '2026-04-15')).toBe(day);
    expect(isNoticeInTime(rule(id), '2026-04-15', day).inTime).toBe(true);
  });
});
