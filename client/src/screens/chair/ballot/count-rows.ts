import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { type Choice, choices } from '@yishiting/shared/ballots/choice.ts';
import { nameChoice, numberedOptions } from '@yishiting/shared/ballots/name-choice.ts';
import type { Sums } from '@yishiting/shared/ballots/tally-view.ts';
import type { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import type { Language, Params } from '@yishiting/shared/text/text.ts';

type Say = (key: keyof typeof chairTexts & string, params?: Params) => string;

type CountRow = { key: string; name: string };

/** What a teller counts, by name. Where one is chosen, who chose is the sum of the options and is not asked for. */
export const rowsOf = (lang: Language, ask: ListAsk | undefined, say: Say): CountRow[] => {
  const named = (key: Choice) => ({ key, name: nameChoice(lang, key) });
  if (!ask) return choices.map(named);
  const ticked = ask.most > 1 ? [{ key: 'ticked', name: say('count.ticked') }] : [];
  return [...ticked, named('abstain'), ...numberedOptions(lang, ask)];
};

const ticksIn = (ask: ListAsk | undefined, sums: Sums): number[] =>
  ask ? ask.options.map(({ key }) => sums[key] ?? 0) : [];

const total = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The numbers as typed, with the sum that is not asked for. */
export const sumsTyped = (ask: ListAsk | undefined, typed: Record<string, string>): Sums => {
  const sums = Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, Number(value)]));
  return ask && ask.most === 1 ? { ...sums, ticked: total(ticksIn(ask, sums)) } : sums;
};

/** Why the numbers over a list cannot be; null when they can. The server checks it too. */
export const whyImpossible = (
  ask: ListAsk | undefined,
  sums: Sums,
  say: Say,
  lang: Language,
): string | null => {
  if (!ask) return null;
  const { ticked = 0 } = sums;
  const over = ask.options.find(({ key }) => (sums[key] ?? 0) > ticked);
  if (over)
    return say('count.option-over', {
      option: nameChoice(lang, over.key, ask),
      n: sums[over.key] ?? 0,
      ticked,
    });
  const sum = total(ticksIn(ask, sums));
  if (sum < ticked) return say('count.ticks-few', { sum, ticked });
  const limit = ticked * ask.most;
  return sum > limit ? say('count.ticks-many', { sum, most: ask.most, limit }) : null;
};
