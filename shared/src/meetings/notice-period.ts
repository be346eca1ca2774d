import type { Rule } from '../ballots/rules/rule.ts';
import { addDays, daysBetween, type IsoDay } from '../petitions/calendar.ts';

/** In calendar days. `shortAllowed`: a special reason on record may stand in for the missing days (VC 25, UR 26). */
export type NoticePeriod = { days: number; required: number; inTime: boolean; shortAllowed: boolean };

/** Was the notice early enough? The day of the notice is not counted: notice on the 8th, meeting on the 18th is 10 days. */
export function isNoticeInTime(rule: Rule, noticeOn: IsoDay, heldOn: IsoDay): NoticePeriod {
  const days = daysBetween(noticeOn, heldOn);
  const inTime = days >= rule.noticeDays && days >= 0;
  return { days, required: rule.noticeDays, inTime, shortAllowed: rule.shortNotice === 'withReason' };
}

/** The first day on which a meeting is in time when its notice goes out on `noticeOn`; never that day itself. */
export const firstDayAfter = (rule: Rule, noticeOn: IsoDay): IsoDay =>
  addDays(noticeOn, Math.max(rule.noticeDays, 1));
