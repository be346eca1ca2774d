import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { type Chosen, ticksOf } from '@yishiting/shared/ballots/choice.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import { ChoiceShape } from '../../ui/choice-shape.tsx';
import { isFull, isTicked, tickAfter, tickable } from '../../ui/tick.ts';
import { ChoiceOption, tickedCountId } from './choice-option.tsx';

type Props = {
  list: ListAsk;
  motion: string;
  ticked: Chosen | null;
  onTick: (choice: Chosen | null) => void;
};

/** The options of a list by number, and none of them: one to choose, or as many as the list allows. */
export const ListChoices = ({ list, motion, ticked, onTick }: Props) => {
  const say = useTexts(phoneTexts);
  const lang = useLanguage();
  const full = isFull(list, ticked);
  return tickable(lang, list).map(({ key, name }) => (
    <ChoiceOption
      key={key}
      type={list.most === 1 ? 'radio' : 'checkbox'}
      value={key}
      label={say('vote.option', { choice: name, motion })}
      ticked={isTicked(ticked, key)}
      full={full && key !== 'abstain'}
      onTick={() => onTick(tickAfter(list, ticked, key))}
    >
      {key === 'abstain' && <ChoiceShape choice="abstain" />}
      <span className="choice-word">{name}</span>
    </ChoiceOption>
  ));
};

/** How many are ticked of how many; once no more can be, why. Screen readers hear it change. */
export const TickedCount = ({ list, ticked }: Pick<Props, 'list' | 'ticked'>) => {
  const word = useTexts(listTexts);
  if (list.most === 1) return null;
  const n = ticksOf(ticked ?? '').length;
  return (
    <p id={tickedCountId} className="ticked-count" role="status">
      {word(isFull(list, ticked) ? 'full' : 'ticked', { n, most: list.most })}
    </p>
  );
};
