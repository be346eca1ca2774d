import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { type Sums, tallyOf } from '@yishiting/shared/ballots/tally-view.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useLanguage, useTexts } from '../../../app/language.ts';
import { rowsOf } from './count-rows.ts';

type Props = { ask: ListAsk | undefined; sums: Sums };

/** The numbers of a count in words, to be compared with the note on paper. */
export const ReadBack = ({ ask, sums }: Props) => {
  const say = useTexts(chairTexts);
  const lang = useLanguage();
  const tally = tallyOf(ask, sums);
  if (!('ticks' in tally)) return <p className="read-back">{say('count.read-back', tally)}</p>;
  return (
    <ul className="read-back">
      {rowsOf(lang, ask, say).map(({ key, name }) => (
        <li key={key}>{say('count.number', { choice: name, n: sums[key] ?? 0 })}</li>
      ))}
    </ul>
  );
};
