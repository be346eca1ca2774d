import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { type Chosen, choices, ticksOf } from '@yishiting/shared/ballots/choice.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { useLanguage, useTexts } from '../../../app/language.ts';
import { isFull, isTicked, tickAfter, tickable } from '../../../ui/tick.ts';

type Props = { ballot: BallotDetail; choice: Chosen | null; onChange: (choice: Chosen | null) => void };

/** What somebody chose whose vote another enters: a motion's three words, or the ticks of a list. */
export const TheirChoice = ({ ballot, choice, onChange }: Props) => {
  const say = useTexts(chairTexts);
  const word = useTexts(boardTexts);
  const list = useTexts(listTexts);
  const lang = useLanguage();
  const { ask } = ballot;
  if (!ask)
    return (
      <fieldset className="choices across">
        <legend>{say('helped.choice')}</legend>
        {choices.map((c) => (
          <label key={c} className="tick">
            <input
              type="radio"
              name={`helped-${ballot.id}`}
              checked={choice === c}
              onChange={() => onChange(c)}
            />
            {word(`choice.${c}`)}
          </label>
        ))}
      </fieldset>
    );
  const full = isFull(ask, choice);
  const n = ticksOf(choice ?? '').length;
  return (
    <fieldset className="choices">
      <legend>
        {say('helped.choice')} · {list(ask.most === 1 ? 'one' : 'most', { n: ask.most })}
      </legend>
      {tickable(lang, ask).map(({ key, name }) => {
        const ticked = isTicked(choice, key);
        return (
          <label key={key} className="tick">
            <input
              type={ask.most === 1 ? 'radio' : 'checkbox'}
              name={`helped-${ballot.id}`}
              checked={ticked}
              disabled={full && !ticked && key !== 'abstain'}
              onChange={() => onChange(tickAfter(ask, choice, key))}
            />
            {name}
          </label>
        );
      })}
      {ask.most > 1 && (
        <p className={full ? 'note' : 'quiet'} role="status">
          {list(full ? 'full' : 'ticked', { n, most: ask.most })}
        </p>
      )}
    </fieldset>
  );
};
