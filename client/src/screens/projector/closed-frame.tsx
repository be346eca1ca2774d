import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import { dayText } from '../../ui/day-text.ts';

export const ClosedFrame = ({ board }: { board: BoardView }) => {
  const say = useTexts(projectorTexts);
  const lang = useLanguage();
  const { eligible, came } = board.attendance;
  const publication = board.resolution?.publication;
  return (
    <main className="frame blank">
      <p className="closed-title">{say('closed.title')}</p>
      <p>{say('closed.summary', { eligible, came })}</p>
      {publication && <p>{say('closed.publication', { to: dayText(publication.to, lang) })}</p>}
      <p>{say('closed.thanks')}</p>
    </main>
  );
};
