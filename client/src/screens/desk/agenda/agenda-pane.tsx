import { agendaLimits } from '@yishiting/shared/meetings/agenda-document.ts';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { useState } from 'react';
import { newId } from '../../../api/new-id.ts';
import { useTexts } from '../../../app/language.ts';
import { DocumentStatus } from '../document/document-status.tsx';
import { type DeskDocument, useDeskDocument } from '../document/use-desk-document.ts';
import { othersOf, useEditors } from '../document/use-editors.ts';
import { WhoIsHere } from '../side/who-is-here.tsx';
import { AgendaItem } from './agenda-item.tsx';
import { addItem, isFull, itemsIn } from './agenda-items.ts';
import { AgendaText } from './agenda-text.tsx';
import { useLines } from './use-lines.ts';

type Props = {
  name: string;
  owner: string;
  board: BoardView | null;
  /** People who have it open and are not seen in it. */
  readers: number;
};

/** The agenda, written by several people at once until the chair locks it. */
export const AgendaPane = ({ name, owner, ...seen }: Props) => {
  const shared = useDeskDocument(name, owner);
  return shared && <Agenda shared={shared} {...seen} />;
};

type Seen = Pick<Props, 'board' | 'readers'> & { shared: DeskDocument };

const Agenda = ({ shared, board, readers }: Seen) => {
  const say = useTexts(deskTexts);
  const editors = useEditors(shared);
  const lines = useLines(shared);
  const [added, setAdded] = useState<string | null>(null);
  const writes = shared.isReady && !shared.readOnly && shared.standing?.right === 'write';
  const items = itemsIn(shared.doc);
  const add = () => {
    const id = newId();
    addItem(items, id);
    setAdded(id);
  };
  return (
    <section className="pane">
      <DocumentStatus shared={shared} kind="agenda" />
      <WhoIsHere board={board} editors={editors} readers={othersOf(readers, shared)} />
      {writes && <p className="quiet">{say('agenda.hint')}</p>}
      {shared.isReady && lines.length === 0 && <p className="empty">{say('agenda.empty')}</p>}
      <ol className={writes ? 'agenda-form' : 'agenda-text'}>
        {lines.map((line, i) =>
          writes ? (
            <AgendaItem
              key={line.id}
              line={line}
              place={i + 1}
              last={i === lines.length - 1}
              shared={shared}
              editors={editors}
              fresh={line.id === added}
            />
          ) : (
            <AgendaText key={line.id} line={line} />
          ),
        )}
      </ol>
      {writes &&
        (isFull(items) ? (
          <p className="note">{say('agenda.full', { n: agendaLimits.items })}</p>
        ) : (
          <button type="button" className="button primary" onClick={add}>
            {say('agenda.add')}
          </button>
        ))}
    </section>
  );
};
