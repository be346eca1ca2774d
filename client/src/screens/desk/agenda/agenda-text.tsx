import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { useTexts } from '../../../app/language.ts';
import type { AgendaLine } from './agenda-items.ts';

/** An item for who may only read it. */
export const AgendaText = ({ line }: { line: AgendaLine }) => {
  const say = useTexts(deskTexts);
  const en = line.en.toString();
  return (
    <li>
      <strong>{line.zh.toString() || say('agenda.untitled')}</strong>
      {en && <span lang="en">{en}</span>}
      <span className="quiet">
        {line.linksCase && <span className="tag">{say('agenda.links-case')}</span>}
        {line.minutes !== null && (
          <span className="tag">{say('agenda.minutes.planned', { n: line.minutes })}</span>
        )}
      </span>
    </li>
  );
};
