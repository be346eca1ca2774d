import type { Language } from './text/text.ts';

/** A meeting is where it is: its days and times are China's, on every screen, wherever somebody looks at them. */
export const chinaZone = 'Asia/Shanghai';

/** Time of day to the second, `19:30:05`: on receipts, the same on every way to vote. */
export const clockTime = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23', timeZone: chinaZone }).format(
    at,
  );
