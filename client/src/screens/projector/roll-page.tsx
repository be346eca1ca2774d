import { ticksOf } from '@yishiting/shared/ballots/choice.ts';
import { nameChoice } from '@yishiting/shared/ballots/name-choice.ts';
import type { RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { type Language, speaker } from '@yishiting/shared/text/text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import { Fit } from '../../ui/fit.tsx';

/** Of a list the numbers of its options, which stand beside with their names. */
const shortChoice = (lang: Language, choice: string): string => {
  const numbers = ticksOf(choice).map((key) => key.slice(1));
  return numbers.length > 0
    ? numbers.join(speaker(boardTexts)(lang)('between-names'))
    : nameChoice(lang, choice);
};

type Props = {
  lines: readonly RollCall[];
  n: number;
  pages: number;
  /** Raised hands and papers, which no name stands beside. */
  others: number;
};

/** A page of the roll call of a named ballot. */
export const RollPage = ({ lines, n, pages, others }: Props) => {
  const say = useTexts(projectorTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  return (
    <Fit most={5} className="result-why">
      <p className="label">
        {say('roll.title')} {pages > 1 && say('page', { n, pages })}
      </p>
      <ul className="roll">
        {lines.map(({ place, name, choice }) => (
          <li key={place}>
            <b>{name}</b> {choice === null ? word('choice.none') : shortChoice(lang, choice)}
          </li>
        ))}
      </ul>
      {others > 0 && n === pages && <p>{say('roll.others', { n: others })}</p>}
    </Fit>
  );
};
