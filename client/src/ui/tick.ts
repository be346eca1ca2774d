import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { type Chosen, choiceOf, ticksOf } from '@yishiting/shared/ballots/choice.ts';
import { numberedOptions } from '@yishiting/shared/ballots/name-choice.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { type Language, speaker } from '@yishiting/shared/text/text.ts';

/** What can be ticked, by name: the options by number, and none of them. */
export const tickable = (lang: Language, list: ListAsk): { key: string; name: string }[] => [
  ...numberedOptions(lang, list),
  { key: 'abstain', name: speaker(listTexts)(lang)('none') },
];

export const isTicked = (ticked: Chosen | null, key: string): boolean =>
  key === ticked || ticksOf(ticked ?? '').includes(key);

/** As many options are ticked as the list allows. Where one is chosen, another takes its place instead. */
export const isFull = ({ most }: Pick<ListAsk, 'most'>, ticked: string | null): boolean =>
  most > 1 && ticksOf(ticked ?? '').length >= most;

/**
 * What is ticked after an option was touched, or `abstain` for none of them. Null: nothing is. Where several may be chosen
 * a touch ticks or unticks, and a full list takes no more.
 */
export function tickAfter(
  list: Pick<ListAsk, 'most'>,
  ticked: Chosen | null,
  touched: string,
): Chosen | null {
  if (touched === 'abstain') return ticked === 'abstain' && list.most > 1 ? null : 'abstain';
  if (list.most === 1) return choiceOf([touched]);
  const keys = ticksOf(ticked ?? '');
  if (keys.includes(touched)) return choiceOf(keys.filter((key) => key !== touched));
  return isFull(list, ticked) ? ticked : choiceOf([...keys, touched]);
}
