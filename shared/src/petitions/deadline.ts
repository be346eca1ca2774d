import { addDays, addWorkingDays, daysBetween, type IsoDay, rollToWorkingDay } from './calendar.ts';

type Term = { days: number; working?: true; source: string };

/** Statutory clocks of a petition case. Calendar days, except where `working`; the day of the event is not counted. */
export const clocks = {
  /** Transfer or assign, from registration. */
  dispatch: { days: 15, source: 'XF 22' },
  /** Written notice of receipt, route and procedure, from the unit's receipt. */
  notify: { days: 15, source: 'XF 23' },
  /** The unit objects to its jurisdiction, from receipt. */
  object: { days: 5, working: true, source: 'XF 23' },
  /** Handling opinion, from acceptance. */
  opinion: { days: 60, source: 'XF 34' },
  /** The petitioner asks for review, from the opinion. */
  askReview: { days: 30, source: 'XF 35' },
  decideReview: { days: 30, source: 'XF 35' },
  askRecheck: { days: 30, source: 'XF 36' },
  /** Days of a public hearing are not counted. */
  decideRecheck: { days: 30, source: 'XF 36' },
} as const satisfies Record<string, Term>;
export type ClockName = keyof typeof clocks;

/** Days by which a unit's head may extend the handling (XF 34). */
const extensionDays = 30;
/** Our alarm: so many days before the limit a clock is `soon`. */
export const soonDays = 7;

/** `limit` is the end by the calendar; `rolled` the legal end, moved to a working day (CC 203 by analogy). */
export type Due = { limit: IsoDay; rolled: IsoDay };

/** When a clock that began with an event on `from` ends. `moreDays`: an extension, or days of a hearing (XF 34, 36). */
export function dueOn(clock: ClockName, from: IsoDay, moreDays = 0): Due {
  const term: Term = clocks[clock];
  const limit = term.working
    ? addWorkingDays(from, term.days + moreDays)
    : addDays(from, term.days + moreDays);
  return { limit, rolled: rollToWorkingDay(limit) };
}

/**
 * End of handling: 60 days from acceptance, 90 when extended (XF 34). An extension approved after the 60 days are over
 * comes too late and changes nothing. A consultation meeting does not stop this clock.
 */
export function handlingDue({ acceptedOn, extendedOn }: { acceptedOn: IsoDay; extendedOn?: IsoDay }): Due {
  const first = dueOn('opinion', acceptedOn);
  const extended = extendedOn !== undefined && extendedOn <= first.rolled;
  return extended ? dueOn('opinion', acceptedOn, extensionDays) : first;
}

export type DeadlineState = 'met' | 'ok' | 'soon' | 'overdue';

/**
 * Where a clock stands today. `daysLeft` counts to the legal end and is negative after it; the alarm counts to the
 * limit, which does not roll, so that nobody plans with a holiday. What was done late stays overdue.
 */
export function deadlineState(
  due: Due,
  today: IsoDay,
  doneOn?: IsoDay,
): { state: DeadlineState; daysLeft: number } {
  const daysLeft = daysBetween(doneOn ?? today, due.rolled);
  if (daysLeft < 0) return { state: 'overdue', daysLeft };
  if (doneOn) return { state: 'met', daysLeft };
  return { state: daysBetween(today, due.limit) <= soonDays ? 'soon' : 'ok', daysLeft };
}
