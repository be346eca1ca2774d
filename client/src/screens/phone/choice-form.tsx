import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { type Chosen, choices } from '@yishiting/shared/ballots/choice.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../app/language.ts';
import { ChoiceShape } from '../../ui/choice-shape.tsx';
import { isFull } from '../../ui/tick.ts';
import { ChoiceOption } from './choice-option.tsx';
import { ListChoices, TickedCount } from './list-choices.tsx';

type Props = {
  name: string;
  motion: string;
  ask: ListAsk | undefined;
  ticked: Chosen | null;
  /** Null: the last tick was taken back. */
  onTick: (choice: Chosen | null) => void;
  onSubmit: () => void;
};

/** The options as wide as the phone, then 投票. The label of each names the motion for those who only hear it. */
export const ChoiceForm = ({ name, motion, ask, ticked, onTick, onSubmit }: Props) => {
  const say = useTexts(phoneTexts);
  const list = useTexts(listTexts);
  const [missing, setMissing] = useState(false);
  const last = useRef<HTMLDivElement>(null);
  const below = useBelow(last, ticked !== null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!ticked);
        if (ticked) onSubmit();
      }}
      onChange={() => setMissing(false)}
    >
      <fieldset className="choices">
        <legend className={ask ? 'choices-most' : 'visually-hidden'}>
          <span className="visually-hidden">{say('vote.options', { name, motion })}</span>{' '}
          {ask && list(ask.most === 1 ? 'one' : 'most', { n: ask.most })}
        </legend>
        {ask ? (
          <ListChoices list={ask} motion={motion} ticked={ticked} onTick={onTick} />
        ) : (
          <MotionChoices motion={motion} ticked={ticked} onTick={onTick} />
        )}
      </fieldset>
      <div ref={last} />
      <div className="vote-bar" data-ready={ticked !== null}>
        {below && ticked !== null && ask && !isDone(ask, ticked) && <MoreBelow />}
        {missing && !ticked && (
          <p className="notice warn" role="alert">
            {say('vote.tick-first')}
          </p>
        )}
        {ask && <TickedCount list={ask} ticked={ticked} />}
        <button type="submit" className="big primary">
          {say('vote.submit')}
        </button>
      </div>
      {below && ticked === null && <MoreBelow />}
    </form>
  );
};

/** One is enough where one is chosen; of several until no more can be ticked. */
const isDone = (list: ListAsk, ticked: Chosen): boolean =>
  list.most === 1 || ticked === 'abstain' || isFull(list, ticked);

const MoreBelow = () => {
  const say = useTexts(phoneTexts);
  return (
    <p className="more-below" aria-hidden="true">
      {say('vote.more-below')}
    </p>
  );
};

/** For, against, abstain. */
const MotionChoices = ({ motion, ticked, onTick }: Pick<Props, 'motion' | 'ticked' | 'onTick'>) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  return choices.map((choice) => (
    <ChoiceOption
      key={choice}
      type="radio"
      value={choice}
      label={say('vote.option', { choice: word(`choice.${choice}`), motion })}
      ticked={ticked === choice}
      onTick={() => onTick(choice)}
    >
      <ChoiceShape choice={choice} />
      <span className="choice-word">{word(`choice.${choice}`)}</span>
    </ChoiceOption>
  ));
};

/** What the bar that stays in sight covers at most times, in px. */
const barHeight = 130;

/** Is the element still below the screen, or its bar? Nobody may take the one choice in sight for the only one. */
const useBelow = (element: RefObject<HTMLElement | null>, barStays: boolean): boolean => {
  const [below, setBelow] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const watch = new IntersectionObserver(
      ([seen]) => setBelow(seen !== undefined && !seen.isIntersecting && seen.boundingClientRect.top > 0),
      { rootMargin: `0px 0px ${barStays ? -barHeight : 0}px` },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element, barStays]);
  return below;
};
