import { type Choice, choices } from '@yishiting/shared/ballots/ballot.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useRef, useState } from 'react';
import { useTexts } from '../../app/language.ts';
import { ChoiceShape } from '../../ui/choice-shape.tsx';

type Props = {
  name: string;
  motion: string;
  ticked: Choice | null;
  onTick: (choice: Choice) => void;
  onSubmit: () => void;
};

/** Three options as wide as the phone, then 投票. The label of each names the motion for those who only hear it. */
export const ChoiceForm = ({ name, motion, ticked, onTick, onSubmit }: Props) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const [missing, setMissing] = useState(false);
  const submit = useRef<HTMLButtonElement>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!ticked);
        if (ticked) onSubmit();
      }}
    >
      <fieldset className="choices">
        <legend className="visually-hidden">{say('vote.options', { name, motion })}</legend>
        {choices.map((choice) => (
          <label key={choice} className="choice" data-ticked={ticked === choice}>
            <input
              type="radio"
              name="choice"
              value={choice}
              checked={ticked === choice}
              aria-label={say('vote.option', { choice: word(`choice.${choice}`), motion })}
              onChange={() => {
                setMissing(false);
                onTick(choice);
                // On a small phone, or below a long motion, the next act would be out of sight.
                submit.current?.scrollIntoView({ block: 'nearest' });
              }}
            />
            <ChoiceShape choice={choice} />
            <span className="choice-word">{word(`choice.${choice}`)}</span>
            <span className="choice-mark" aria-hidden="true" />
          </label>
        ))}
      </fieldset>
      {missing && !ticked && (
        <p className="notice warn" role="alert">
          {say('vote.tick-first')}
        </p>
      )}
      <button ref={submit} type="submit" className="big primary">
        {say('vote.submit')}
      </button>
    </form>
  );
};
