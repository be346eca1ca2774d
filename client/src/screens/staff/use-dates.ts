import { chinaZone } from '@yishiting/shared/china-time.ts';
import { useLanguage } from '../../app/language.ts';

/** Days and instants of the contracts in the language of the screen. */
export const useDates = () => {
  const lang = useLanguage();
  const instant = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { ...options, hourCycle: 'h23', timeZone: chinaZone }).format(new Date(at));
  return {
    /** `2026年5月9日 19:30` */
    dateTime: (at: string) => instant(at, { dateStyle: 'medium', timeStyle: 'short' }),
    /** `19:30` */
    time: (at: string) => instant(at, { timeStyle: 'short' }),
    /** `2026年5月9日` of an ISO day, which has no zone. */
    day: (day: string) =>
      new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day)),
  };
};
