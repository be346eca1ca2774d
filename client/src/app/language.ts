import {
  type Catalogue,
  chooseLanguage,
  type Language,
  type Params,
  speaker,
} from '@yishiting/shared/text/text.ts';
import { useSyncExternalStore } from 'react';

const KEY = 'language';
const listeners = new Set<() => void>();

/** `?lang=en` in the address, then the person's last choice, then Chinese. */
const first = (): Language => {
  const wanted = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY);
  return chooseLanguage(wanted ?? undefined);
};

let current = first();
document.documentElement.lang = current;

export const language = (): Language => current;

export const setLanguage = (next: Language): void => {
  current = next;
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
  for (const tell of listeners) tell();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLanguage = (): Language => useSyncExternalStore(subscribe, language);

/** Texts of a catalogue in the language of this screen: `const say = useTexts(phoneTexts)`, then `say('key')`. */
export const useTexts = <C extends Catalogue>(
  catalogue: C,
): ((key: keyof C & string, params?: Params) => string) => speaker(catalogue)(useLanguage());

/** The Chinese or, where there is one and it is wanted, the English of a bilingual text. */
export const pick = (text: { zh: string; en: string }, lang: Language): string =>
  lang === 'en' && text.en ? text.en : text.zh;
