import { chinaZone } from '@yishiting/shared/china-time.ts';
import { useLanguage } from '../../../app/language.ts';

/** Days and instants as the language writes them, in China time. */
export const useDays = () => {
  const lang = useLanguage();
  const of = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { timeZone: chinaZone, hourCycle: 'h23', ...options });
  return {
    day: (day: string) =>
      of({ year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(`${day}T12:00:00+08:00`)),
    short: (at: string) => of({ month: 'long', day: 'numeric' }).format(new Date(at)),
    time: (at: string) =>
      of({ month: 'long', day: 'numeric', weekday: 'long', hour: '2-digit', minute: '2-digit' }).format(
        new Date(at),
      ),
  };
};
