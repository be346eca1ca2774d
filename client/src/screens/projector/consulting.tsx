import { isCount } from '@yishiting/shared/ballots/explain.ts';
import { explainVerdict } from '@yishiting/shared/ballots/explain-verdict.ts';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';

/** Too few came: on every picture from then on, with the numbers. */
export const Consulting = ({ meeting }: Pick<BoardView, 'meeting'>) => {
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  if (!meeting.noQuorum) return null;
  const steps = meeting.noQuorum.steps.filter(isCount);
  const numbers = explainVerdict(lang, steps, meeting.noQuorum.unit).map(({ text }) => text);
  return (
    <p className="strip consulting">
      <b>{word('quorum.consulting')}</b> {numbers.join(' ')}
    </p>
  );
};
