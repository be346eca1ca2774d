import type { IsoDay } from './calendar.ts';
import type { CaseStatus } from './case-state.ts';
import { type ClockName, type Due, deadlineState, dueOn, handlingDue } from './deadline.ts';

/** The days of a case that start and stop its clocks; null while they have not come. */
export type CaseDates = {
  status: CaseStatus;
  category: 'suggestion' | 'accusation' | 'claim';
  registeredOn: IsoDay;
  transferredOn?: IsoDay | null;
  receivedOn?: IsoDay | null;
  /** The petitioner was told in writing what happens to the matter: accepted, not accepted. */
  notifiedOn?: IsoDay | null;
  acceptedOn?: IsoDay | null;
  extendedOn?: IsoDay | null;
  repliedOn?: IsoDay | null;
  reviewOn?: IsoDay | null;
  reviewedOn?: IsoDay | null;
  recheckOn?: IsoDay | null;
  recheckedOn?: IsoDay | null;
  /** Nobody knows where to send the notice (XF 23). */
  noticeWaived: boolean;
};

/** `duty`: someone has to act until then. Otherwise a right that may be used until then, and lapses in silence. */
export type CaseClock = { name: ClockName; due: Due; doneOn: IsoDay | null; duty: boolean };

/** Nothing more is owed to these, so what was not done by then is owed no longer. */
const ended: readonly CaseStatus[] = [
  'diverted',
  'notAccepted',
  'settled',
  'terminated',
  'followUp',
  'closed',
  'withdrawn',
  'sealed',
];

/** The clocks that run or ran in a case, in the order of its way (XF 22, 23, 34–36). */
export function caseClocks(dates: CaseDates): CaseClock[] {
  const { status, acceptedOn, extendedOn, repliedOn } = dates;
  const isClaim = dates.category === 'claim';
  const all = [
    duty('dispatch', dates.registeredOn, dates.transferredOn),
    !dates.noticeWaived && duty('notify', dates.receivedOn, dates.notifiedOn),
    status === 'received' && right('object', dates.receivedOn),
    isClaim && acceptedOn && opinion(acceptedOn, extendedOn, repliedOn),
    isClaim && status === 'replied' && right('askReview', repliedOn),
    duty('decideReview', dates.reviewOn, dates.reviewedOn),
    status === 'reviewed' && right('askRecheck', dates.reviewedOn),
    duty('decideRecheck', dates.recheckOn, dates.recheckedOn),
  ];
  return all.filter((clock) => !!clock).filter((clock) => clock.doneOn !== null || !ended.includes(status));
}

type Day = IsoDay | null | undefined;

const duty = (name: ClockName, from: Day, doneOn: Day): CaseClock | null =>
  from ? { name, due: dueOn(name, from), doneOn: doneOn ?? null, duty: true } : null;
const right = (name: ClockName, from: Day): CaseClock | null =>
  from ? { name, due: dueOn(name, from), doneOn: null, duty: false } : null;
const opinion = (acceptedOn: IsoDay, extendedOn: Day, repliedOn: Day): CaseClock => ({
  name: 'opinion',
  due: handlingDue({ acceptedOn, extendedOn: extendedOn ?? undefined }),
  doneOn: repliedOn ?? null,
  duty: true,
});

/** The duty that is due first and not done, or null. An inbox is sorted by it. */
export const nearestDue = (dates: CaseDates): Due | null =>
  caseClocks(dates)
    .filter((clock) => clock.duty && clock.doneOn === null)
    .map((clock) => clock.due)
    .sort((a, b) => a.limit.localeCompare(b.limit))[0] ?? null;

/** Every clock with where it stands today; rights that have lapsed are left out. */
export const clocksToday = (dates: CaseDates, today: IsoDay) =>
  caseClocks(dates)
    .map(({ name, due, doneOn, duty }) => ({
      name,
      ...due,
      ...deadlineState(due, today, doneOn ?? undefined),
      doneOn,
      duty,
    }))
    .filter((clock) => clock.duty || clock.state !== 'overdue');

/** Rights that end by themselves, by the step that uses them (XF 23, 35, 36). */
const used: Partial<Record<CaseStatus, ClockName>> = {
  returned: 'object',
  review: 'askReview',
  recheck: 'askRecheck',
};

/** Until when a step may be taken that has an end of its own; null when it has none. */
export function stepUntil(dates: CaseDates, to: CaseStatus): IsoDay | null {
  if (to === 'extended')
    return dates.acceptedOn ? handlingDue({ acceptedOn: dates.acceptedOn }).rolled : null;
  return caseClocks(dates).find((clock) => clock.name === used[to])?.due.rolled ?? null;
}
