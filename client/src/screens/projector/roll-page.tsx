import type { Ask } from '@yishiting/shared/ballots/ask.ts';
import { nameChoice } from '@yishiting/shared/ballots/name-choice.ts';
import type { RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import { Fit } from '../../ui/fit.tsx';

type Props = {
  ask: Ask | undefined;
  lines: readonly RollCall[];
  n: number;
  pages: number;
  /** Raised hands and papers, which no name stands beside. */
  others: number;
};

/** A page of the roll call of a named ballot. */
export const RollPage = ({ ask, lines, n, pages, others }: Props) => {
  const say = useTexts(projectorTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  return (
    <Fit most={5} className="result-why">
      <p className="label">
        {say('roll.title')} {pages > 1 && say('roll.page', { n, pages })}
      </p>
      <ul className="roll">
        {lines.map(({ place, name, choice }) => (
          <li key={place}>
            <b>{name}</b> {choice === null ? word('choice.none') : nameChoice(lang, choice, ask)}
          </li>
        ))}
      </ul>
      {others > 0 && n === pages && <p>{say('roll.others', { n: others })}</p>}
    </Fit>
  );
};
