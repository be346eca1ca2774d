import { chinaZone } from '@yishiting/shared/china-time.ts';
import type { Language } from '@yishiting/shared/text/text.ts';

/** A day of the calendar (`2026-05-09`) as the language writes it; noon in China is that day in every zone of ours. */
export const dayText = (day: string, lang: Language): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: chinaZone }).format(
    new Date(`${day}T12:00:00+08:00`),
  );
