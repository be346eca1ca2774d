import type { Ask } from '@yishiting/shared/ballots/ask.ts';
import { nameOption } from '@yishiting/shared/ballots/name-choice.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { useLanguage, useTexts } from '../app/language.ts';
import './option-bars.css';

/** How many may be chosen of a list, and its options by number; nothing of a motion. */
export const OptionList = ({ ask }: { ask: Ask | undefined }) => {
  const say = useTexts(listTexts);
  const lang = useLanguage();
  if (ask?.kind !== 'list') return null;
  return (
    <>
      <p className="option-most">{say(ask.most === 1 ? 'one' : 'most', { n: ask.most })}</p>
      <ol className="option-list">
        {ask.options.map((option) => (
          <li key={option.key}>
            <span className="option-name">{nameOption(lang, option)}</span>
          </li>
        ))}
      </ol>
    </>
  );
};
