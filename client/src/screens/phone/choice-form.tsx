import { type Choice, choices } from '@yishiting/shared/ballots/ballot.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { type RefObject, useEffect, useRef, useState } from 'react';
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
  const last = useRef<HTMLDivElement>(null);
  const below = useBelow(last);
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
              onChange={({ currentTarget }) => {
                setMissing(false);
                onTick(choice);
                // The bar that now comes to the lower edge would stand on a choice down there.
                currentTarget.closest('label')?.scrollIntoView({ block: 'nearest' });
              }}
            />
            <ChoiceShape choice={choice} />
            <span className="choice-word">{word(`choice.${choice}`)}</span>
            <span className="choice-mark" aria-hidden="true" />
          </label>
        ))}
      </fieldset>
      <div ref={last} className="vote-bar" data-ready={ticked !== null}>
        {missing && !ticked && (
          <p className="notice warn" role="alert">
            {say('vote.tick-first')}
          </p>
        )}
        <button type="submit" className="big primary">
          {say('vote.submit')}
        </button>
      </div>
      {below && ticked === null && (
        <p className="more-below" aria-hidden="true">
          {say('vote.more-below')}
        </p>
      )}
    </form>
  );
};

/** Is the element still below the screen? Nobody may take the one choice in sight for the only one. */
const useBelow = (element: RefObject<HTMLElement | null>): boolean => {
  const [below, setBelow] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const watch = new IntersectionObserver(([seen]) => {
      setBelow(seen !== undefined && !seen.isIntersecting && seen.boundingClientRect.top > 0);
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return below;
};
