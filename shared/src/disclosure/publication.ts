import { addDays, daysBetween, type IsoDay } from '../petitions/calendar.ts';

/** Decisions, outcomes and what was carried out stay public at least so long (VC 35, UR 34). */
export const leastPublicationDays = 15;

export type PublicationPeriod = { from: IsoDay; to: IsoDay; days: number };

/** A publication that goes up on `from` stays until the end of `to`; the first day is not counted (CC 201). */
export const publicationPeriod = (from: IsoDay, days: number): PublicationPeriod => ({
  from,
  to: addDays(from, days),
  days,
});

/** Was it up long enough, or will it be? */
export const isLongEnough = ({ from, to }: { from: IsoDay; to: IsoDay }): boolean =>
  daysBetween(from, to) >= leastPublicationDays;
