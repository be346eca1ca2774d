import { aliasTexts } from '../text/alias.text.ts';
import { type Language, speaker } from '../text/text.ts';

/** Personal strings of a case, as the officer wrote them. */
export type Personal = { names?: readonly string[]; addresses?: readonly string[] };

const mask = '****';

// Digits as typed in China, ASCII or full width. Groups only where people really group a number: with a gap allowed
// between any two digits, a period such as 2026-04-18—2026-05-09 would read as a bank card.
const d = '[0-9０-９]';
const gap = '[\\s\\-－—]?';
const alone = (pattern: string) => new RegExp(`(?<!${d})(?:${pattern})(?!${d})`, 'gu');

const numberPatterns = [
  // Identity number: 17 digits and a check digit or X, also as 6-8-4; 15 digits in the old form. Before the bank cards,
  // whose pattern would leave the X behind.
  alone(`${d}{6}${gap}${d}{8}${gap}${d}{3}[0-9０-９XxＸｘ]|${d}{15}`),
  // Bank card, 16 to 19 digits, at a stretch or in fours.
  alone(`${d}{16,19}|${d}{4}(?:${gap}${d}{4}){3}(?:${gap}${d}{1,3})?`),
  // Mobile number, with or without the country code, also as 3-4-4.
  alone(`(?:[+＋]?(?:86|８６)${gap})?[1１][3-9３-９]${d}${gap}${d}{4}${gap}${d}{4}`),
  // Landline: area code, then 7 or 8 digits, also in two groups; without area code only after a word for telephone.
  alone(`[(（]?[0０]${d}{2,3}[)）]?${gap}[2-9２-９]${d}{2,3}${gap}${d}{4}`),
  new RegExp(`(?<=(?:电话|座机|固话|[Tt]el)[^0-9０-９]{0,6})[2-9２-９]${d}{2,3}${gap}${d}{4}(?!${d})`, 'gu'),
];

const filled = (texts: readonly string[] = []) =>
  texts.map((text) => text.trim()).filter((text) => text !== '');
const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const say = speaker(aliasTexts);

/** What stands for the petitioner at that place of the list: 信访人A … 信访人Z, 信访人AA; in English Petitioner A. */
export const aliasOf = (index: number, language: Language = 'zh-CN'): string =>
  say(language)('alias', { letter: letter(index) });

/** A masked name as a reader of that language reads it. */
export const aliasIn = (language: Language, name: string): string => {
  const [, alias] =
    new RegExp(`^${say('zh-CN')('alias', { letter: '([A-Z]{1,3})' })}$`, 'u').exec(name) ?? [];
  return alias ? say(language)('alias', { letter: alias }) : name;
};

/** Finds the string also when its characters stand apart, or its digits are full width; never inside a Latin word. */
function looseMatch(text: string): RegExp {
  const characters = [...text.normalize('NFKC').replace(/[\s·•]/gu, '')].map((character) =>
    /[0-9]/u.test(character)
      ? `[${character}${String.fromCharCode(0xff10 + Number(character))}]`
      : character.replace(/[\^$\\.*+?()[\]{}|/]/u, '\\$&'),
  );
  return new RegExp(`(?<![A-Za-z])${characters.join('[\\s·•]*')}(?![A-Za-z])`, 'giu');
}

/**
 * Makes texts fit for the public: identity, bank and telephone numbers, and the addresses given, become ****; each name
 * given becomes 信访人A … 信访人Z, 信访人AA in the order of the list (PI 25). `language` is that of the text. What is looked
 * for is made up once, for a roll of thousands as for one line.
 */
export function redactor({ names, addresses }: Personal = {}): (text: string, language?: Language) => string {
  const aliases = filled(names).map((secret, index) => ({
    secret,
    cover: (language: Language) => aliasOf(index, language),
  }));
  const places = filled(addresses).map((secret) => ({ secret, cover: () => mask }));
  // Longest first, so that 李国 does not spoil 李国平.
  const covers = [...places, ...aliases]
    .sort((a, b) => b.secret.length - a.secret.length)
    .map(({ secret, cover }) => ({ pattern: looseMatch(secret), cover }));
  return (text, language = 'zh-CN') => {
    const named = covers.reduce(
      (clean, { pattern, cover }) => clean.replace(pattern, () => cover(language)),
      text,
    );
    return numberPatterns.reduce((clean, pattern) => clean.replace(pattern, mask), named);
  };
}

/** The same for a single text. */
export const redact = (text: string, personal?: Personal, language?: Language): string =>
  redactor(personal)(text, language);

/** `张三丰` → `张**`: the first character, and no hint at how many follow. Whole code points, so 𠮷 survives. */
export const maskName = (name: string): string => {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}**`;
};
