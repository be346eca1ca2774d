import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { Fit } from '../../ui/fit.tsx';

/** The item that is up, and what comes after it. */
export const AgendaFrame = ({ board }: { board: BoardView }) => {
  const say = useTexts(projectorTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  const index = board.agenda.findIndex((item) => item.id === board.currentItem);
  const item = board.agenda[index];
  const next = board.agenda[index + 1];
  if (!item) return <AgendaList agenda={board.agenda} />;
  return (
    <main className="frame agenda">
      <p className="label">
        {word('item.current')} · {word('item.number', { n: index + 1 })}
      </p>
      <Fit most={16} className="grow">
        <h2>{pick(item, lang)}</h2>
      </Fit>
      <Fit most={6} className="agenda-next">
        {next ? <p>{word('item.next', { item: pick(next, lang) })}</p> : <p>{say('agenda.last')}</p>}
      </Fit>
    </main>
  );
};

const AgendaList = ({ agenda }: { agenda: BoardView['agenda'] }) => {
  const say = useTexts(projectorTexts);
  const lang = useLanguage();
  return (
    <main className="frame agenda">
      <p className="label">{say('agenda.title')}</p>
      <Fit most={8} className="grow">
        {agenda.length === 0 && <p>{say('agenda.empty')}</p>}
        <ol>
          {agenda.map((item) => (
            <li key={item.id}>{pick(item, lang)}</li>
          ))}
        </ol>
      </Fit>
    </main>
  );
};
