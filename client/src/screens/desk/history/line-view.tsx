import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { historyTexts } from '@yishiting/shared/text/history.text.ts';
import { useTexts } from '../../../app/language.ts';
import type { LineDifference } from './compare-agenda.ts';
import type { Person } from './people.ts';
import { Words } from './words.tsx';

/** The agenda as who only reads it sees it, with what changed. */
export const Lines = ({ lines }: { lines: readonly LineDifference[] }) => (
  <ol className="agenda-text">
    {lines.map((line) => (
      <LineView key={line.id} line={line} />
    ))}
  </ol>
);

const LineView = ({ line }: { line: LineDifference }) => {
  const desk = useTexts(deskTexts);
  const { zh, en, is, was, settings, minutes, linksCase } = line;
  return (
    <li className={line.change} data-place={is ?? ''}>
      <strong>{zh.length > 0 ? <Words runs={zh} /> : desk('agenda.untitled')}</strong>
      {en.length > 0 && (
        <span lang="en">
          <Words runs={en} />
        </span>
      )}
      <span className="quiet">
        {settings.linksCase && <span className="tag">{desk('agenda.links-case')}</span>}
        {settings.minutes !== null && (
          <span className="tag">{desk('agenda.minutes.planned', { n: settings.minutes })}</span>
        )}
      </span>
      <LineMarks line={line} />
      {is !== null && was !== null && (minutes || linksCase) && <Settings line={line} />}
    </li>
  );
};

const Mark = ({ what, by }: { what: string; by: Person | null }) => {
  const say = useTexts(historyTexts);
  return (
    <span className="block-mark" style={by ? { borderColor: by.colour } : {}}>
      {by ? say('block.by', { what, name: by.name }) : what}
    </span>
  );
};

const LineMarks = ({ line: { change, moved, was, is, by } }: { line: LineDifference }) => {
  const say = useTexts(historyTexts);
  return (
    <>
      {change === 'added' && <Mark what={say('line.added')} by={by} />}
      {change === 'removed' && <Mark what={say('line.removed')} by={by} />}
      {moved && (
        <Mark
          what={was === is ? say('line.reordered') : say('line.moved', { was: was ?? 0, is: is ?? 0 })}
          by={by}
        />
      )}
    </>
  );
};

const Settings = ({ line: { minutes, linksCase } }: { line: LineDifference }) => {
  const say = useTexts(historyTexts);
  const time = (n: number | null) =>
    n === null ? say('line.minutes.none') : say('line.minutes.some', { n });
  return (
    <>
      {minutes && (
        <Mark what={say('line.minutes', { was: time(minutes.was), is: time(minutes.is) })} by={minutes.by} />
      )}
      {linksCase && <Mark what={say(`line.case.${linksCase.is ? 'on' : 'off'}`)} by={linksCase.by} />}
    </>
  );
};
