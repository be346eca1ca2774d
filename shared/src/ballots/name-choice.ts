import { boardTexts } from '../text/board.text.ts';
import { type Language, speaker } from '../text/text.ts';
import type { ListAsk, Option } from './ask.ts';
import { isMotionChoice, ticksOf } from './choice.ts';

/** Name of an option in the reader's language; where there is no English one, the Chinese. */
export const nameOption = (language: Language, { zh, en }: Option): string =>
  language === 'en' && en !== '' ? en : zh;

/** Names of the options in the order of the list; none for a motion. */
export const optionNames = (language: Language, ask: ListAsk | null | undefined): string[] =>
  ask ? ask.options.map((option) => nameOption(language, option)) : [];

/** The options by the number that stands before them on every screen and paper. */
export const numberedOptions = (language: Language, { options }: ListAsk): { key: string; name: string }[] =>
  options.map((option, i) => ({ key: option.key, name: `${i + 1}. ${nameOption(language, option)}` }));

/** A choice as people say it: for, against, abstain, or the names of the ticked options. */
export function nameChoice(language: Language, choice: string, ask?: ListAsk | null): string {
  const say = speaker(boardTexts)(language);
  if (isMotionChoice(choice)) return say(`choice.${choice}`);
  const names = optionNames(language, ask);
  return ticksOf(choice)
    .map((key) => names[Number(key.slice(1)) - 1] ?? key)
    .join(say('between-names'));
}
