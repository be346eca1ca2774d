import type { DocumentKind } from '@yishiting/shared/collab/history.contract.ts';
import { historyTexts } from '@yishiting/shared/text/history.text.ts';
import { useMemo } from 'react';
import { useTexts } from '../../../app/language.ts';
import { Blocks } from './block-view.tsx';
import { compareAgenda } from './compare-agenda.ts';
import { type Block, compareMinutes } from './compare-minutes.ts';
import { isChanged } from './compare-text.ts';
import { Lines } from './line-view.tsx';
import { markMoved } from './mark-moved.ts';
import type { People } from './people.ts';
import { readState } from './read-state.ts';
import { runsIn, type Sum, sumChanges } from './sum-changes.ts';

type Props = {
  kind: DocumentKind;
  from: string;
  /** The later state; null to show the other alone. */
  to: string | null;
  people: People;
};

const isSameBlock = (block: Block): boolean =>
  block.change === 'same' && !isChanged(block.runs) && block.blocks.every(isSameBlock);

/** Two states of a document as one text; of one state twice it is just its text. */
const compare = ({ kind, from, to, people }: Props) => {
  const before = readState(from);
  const after = to === null ? before : readState(to);
  const lines = kind === 'agenda' ? compareAgenda(before, after, people) : [];
  const blocks = kind === 'minutes' ? compareMinutes(before, after, people) : [];
  const runs = [...lines.flatMap(({ zh, en }) => [...zh, ...en]), ...runsIn(blocks)];
  markMoved(runs);
  for (const doc of new Set([before, after])) doc.destroy();
  const isSame = lines.every((line) => line.change === 'same' && !line.moved) && blocks.every(isSameBlock);
  return { lines, blocks, sums: sumChanges(runs), isSame };
};

export const ChangesView = ({ kind, from, to, people }: Props) => {
  const say = useTexts(historyTexts);
  const { lines, blocks, sums, isSame } = useMemo(
    () => compare({ kind, from, to, people }),
    [kind, from, to, people],
  );
  return (
    <>
      {to !== null && isSame && <p className="note">{say('compare.same')}</p>}
      {sums.length > 0 && <Summary sums={sums} />}
      {lines.length + blocks.length === 0 && <p className="empty">{say('view.empty')}</p>}
      {kind === 'agenda' ? (
        <Lines lines={lines} />
      ) : (
        blocks.length > 0 && (
          <div className="editor read-only">
            <div className="tiptap">
              <Blocks blocks={blocks} />
            </div>
          </div>
        )
      )}
    </>
  );
};

const Summary = ({ sums }: { sums: readonly Sum[] }) => {
  const say = useTexts(historyTexts);
  return (
    <div className="sums">
      <ul>
        {sums.map(({ person, added, removed }) => (
          <li key={`${person?.colour} ${person?.name}`} style={person ? { borderColor: person.colour } : {}}>
            {person
              ? say('sum.person', { name: person.name, added, removed })
              : say('sum.unknown', { removed })}
          </li>
        ))}
      </ul>
      <p className="quiet">{say('sum.key')}</p>
    </div>
  );
};
