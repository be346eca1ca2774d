import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { nameChoice } from '@yishiting/shared/ballots/name-choice.ts';
import { isErrorCode } from '@yishiting/shared/errors.ts';
import { errorTexts } from '@yishiting/shared/text/errors.text.ts';
import { floorTexts } from '@yishiting/shared/text/floor.text.ts';
import { type Language, speaker } from '@yishiting/shared/text/text.ts';
import { wordingOf } from './wording.ts';

const say = speaker(floorTexts);
const refuse = speaker(errorTexts);

/** Words of the ballot without scripts. */
export const floorWordingOf = (language: Language) => {
  const page = wordingOf(language);
  return {
    ...page,
    page,
    say: say(language),
    choose: (choice: string, ask?: ListAsk): string => nameChoice(language, choice, ask),
    /** Why not, in words; null for what is no code of ours, whoever typed it into an address. */
    cause: (code: unknown): string | null =>
      typeof code === 'string' && isErrorCode(code) ? refuse(language)(code) : null,
  };
};
export type FloorWording = ReturnType<typeof floorWordingOf>;
