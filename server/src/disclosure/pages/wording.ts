import { chinaZone, clockTime } from '@yishiting/shared/china-time.ts';
import { openTexts } from '@yishiting/shared/text/open.text.ts';
import { rulesTexts } from '@yishiting/shared/text/rules.text.ts';
import { type Language, speaker } from '@yishiting/shared/text/text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';

const say = speaker({ ...wordsTexts, ...rulesTexts, ...openTexts });
const inChina = { timeZone: chinaZone } as const;

/** Chinese unless the address asks for English; what the browser prefers does not matter on a village board. */
export const languageOf = (lang: unknown): Language => (lang === 'en' ? 'en' : 'zh-CN');

/** What every part of a page needs: its language, the words, the days and the links in it. */
export const wordingOf = (language: Language) => ({
  language,
  say: say(language),
  /** `2026-05-09` → 2026年5月9日. */
  day: (day: string): string =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
  /** Day, weekday and time of an instant, in China. */
  time: (at: Date): string =>
    new Intl.DateTimeFormat(language, {
      dateStyle: 'full',
      timeStyle: 'short',
      hourCycle: 'h23',
      ...inChina,
    }).format(at),
  /** Time of day in China, to the second. */
  clock: (at: Date): string => clockTime(at, language),
  /** A link of our own in the same language. */
  href: (path: string): string => (language === 'en' ? `${path}?lang=en` : path),
});
export type Wording = ReturnType<typeof wordingOf>;
