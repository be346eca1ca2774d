import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { type Chosen as Choice, isMotionChoice, ticksOf } from '@yishiting/shared/ballots/choice.ts';
import { nameChoice } from '@yishiting/shared/ballots/name-choice.ts';
import { useLanguage } from '../../app/language.ts';

type Props = {
  choice: Choice;
  ask: ListAsk | undefined;
  /** The sentence around one choice. */
  one: (choice: string) => string;
  /** What stands over several. */
  many: (n: number) => string;
};

/** A choice in full: in one sentence, or the options that it names by number, each on a line of its own. */
export const Chosen = ({ choice, ask, one, many }: Props) => {
  const lang = useLanguage();
  const keys = ticksOf(choice);
  if (isMotionChoice(choice) || keys.length < 2) return one(nameChoice(lang, choice, ask));
  return (
    <>
      {many(keys.length)}
      {keys.map((key) => (
        <span key={key} className="chosen-option">
          {' '}
          {key.slice(1)}. {nameChoice(lang, key, ask)}
        </span>
      ))}
    </>
  );
};
