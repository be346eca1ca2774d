import { explainCounts } from '@yishiting/shared/ballots/explain-verdict.ts';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';

/** Too few came: on every picture from then on, with the numbers. */
export const Consulting = ({ meeting }: Pick<BoardView, 'meeting'>) => {
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  if (!meeting.noQuorum) return null;
  return (
    <p className="strip consulting">
      <b>{word('quorum.consulting')}</b> {explainCounts(lang, meeting.noQuorum).join(' ')}
    </p>
  );
};
