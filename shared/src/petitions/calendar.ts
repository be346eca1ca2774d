import { holidays } from './holidays.ts';

/** Calendar day in China time, `2026-05-09`. */
export type IsoDay = string;

const dayLength = 86_400_000;
const toNumber = (day: IsoDay): number => {
  const instant = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(instant)) throw new RangeError(`not a day: ${day}`);
  return instant / dayLength;
};

/** The day that many calendar days later (earlier when negative). Day 0 is not counted (CC 201). */
export const addDays = (day: IsoDay, days: number): IsoDay =>
  new Date((toNumber(day) + days) * dayLength).toISOString().slice(0, 10);

/** Calendar days from one day to the other; negative when `to` is earlier. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => toNumber(to) - toNumber(from);

/** Public holidays and make-up days as announced; in a year without announcement, Saturday and Sunday are off. */
export function isWorkingDay(day: IsoDay): boolean {
  const announced = holidays[day.slice(0, 4)];
  if (announced?.off.some(([first, last]) => first <= day && day <= last)) return false;
  if (announced?.makeUp.includes(day)) return true;
  const weekday = new Date(toNumber(day) * dayLength).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day itself, or the next working day when it is a day off (CC 203). */
export function rollToWorkingDay(day: IsoDay): IsoDay {
  let rolled = day;
  while (!isWorkingDay(rolled)) rolled = addDays(rolled, 1);
  return rolled;
}

/** The end of so many working days after `day`, which itself is not counted. */
export function addWorkingDays(day: IsoDay, days: number): IsoDay {
  let end = day;
  for (let left = days; left > 0; left -= 1) end = rollToWorkingDay(addDays(end, 1));
  return end;
}
