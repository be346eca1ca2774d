import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { optionNames } from '@yishiting/shared/ballots/name-choice.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { useLanguage, useTexts } from '../app/language.ts';
import './option-bars.css';

type Props = { ask: ListAsk | undefined };

/** How many may be chosen of a list; nothing of a motion. */
export const ListMost = ({ ask }: Props) => {
  const say = useTexts(listTexts);
  return ask ? say(ask.most === 1 ? 'one' : 'most', { n: ask.most }) : null;
};

/** The options of a list by number. */
export const OptionNames = ({ ask }: Props) => {
  const lang = useLanguage();
  const names = optionNames(lang, ask);
  return (
    <ol className="option-list">
      {names.map((name, i) => (
        <li key={name} data-number={i + 1}>
          <span className="option-name">{name}</span>
        </li>
      ))}
    </ol>
  );
};

/** What there is to choose from, for who reads before or beside the vote; nothing of a motion. */
export const OptionList = ({ ask }: Props) =>
  ask ? (
    <>
      <p className="strong">
        <ListMost ask={ask} />
      </p>
      <OptionNames ask={ask} />
    </>
  ) : null;
