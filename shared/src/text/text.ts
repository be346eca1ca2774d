/** Languages on screen; Chinese is the default. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Every text side by side in both languages, so that none can be missing: `[zh-CN, en]`. */
export type Catalogue = Record<string, readonly [zh: string, en: string]>;
export type Params = Record<string, string | number>;

const column = { 'zh-CN': 0, en: 1 } as const;

/**
 * Fills `{name}` with a parameter (numbers as the language writes them) and `{n|vote|votes}` with the
 * form that the number n takes; a form may name parameters itself. An unknown name stays visible, so that a test
 * can find it.
 */
export const fill = (template: string, params: Params, language: Language): string =>
  template.replace(
    /\{(\w+)(?:\|((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined)
        return fill(
          new Intl.PluralRules(language).select(Number(value)) === 'one' ? one : many,
          params,
          language,
        );
      return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
    },
  );

/** A speaker of some catalogues: `say(language)(key, params)`. */
export const speaker =
  <C extends Catalogue>(catalogue: C) =>
  (language: Language) =>
  (key: keyof C & string, params: Params = {}): string =>
    fill(catalogue[key]?.[column[language]] ?? key, params, language);

/** The best of our languages for an Accept-Language header or a browser's list. */
export const chooseLanguage = (wanted: string | undefined): Language =>
  /^\s*en\b/i.test(wanted ?? '') ? 'en' : 'zh-CN';
