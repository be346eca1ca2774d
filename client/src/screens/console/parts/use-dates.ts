import { chinaZone } from '@yishiting/shared/china-time.ts';
import { useLanguage } from '../../../app/language.ts';

/** Days and instants as the language writes them, in China time. */
export const useDates = () => {
  const lang = useLanguage();
  const of = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { timeZone: chinaZone, hourCycle: 'h23', ...options });
  return {
    /** An ISO day, e.g. 2026年5月9日. */
    day: (day: string) => of({ dateStyle: 'long' }).format(new Date(`${day}T12:00:00+08:00`)),
    /** A short day without the year, for dense places. */
    short: (day: string) =>
      of({ month: 'numeric', day: 'numeric' }).format(new Date(`${day}T12:00:00+08:00`)),
    /** An instant with weekday and minute. */
    time: (at: string) =>
      of({
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
      }).format(new Date(at)),
    minute: (at: string) =>
      of({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).format(
        new Date(at),
      ),
  };
};
