import { docName } from '@yishiting/shared/doc-names.ts';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../app/language.ts';
import { StaleStrip } from '../staff/connection.tsx';
import { LoadNote } from '../staff/load-note.tsx';
import { useLive } from '../staff/use-live.ts';
import { AgendaPane } from './agenda/agenda-pane.tsx';
import { DeskHeader } from './desk-header.tsx';
import { DisplacedStrip } from './displaced-strip.tsx';
import { Side } from './side/side.tsx';
import type { Entered } from './use-entry.ts';

// The editor is the heaviest thing of the product: it comes when somebody opens the minutes.
const MinutesPane = lazy(() => import('./minutes/minutes-pane.tsx'));

const HistoryPane = lazy(() => import('./history/history-pane.tsx'));

const tabs = ['agenda', 'minutes', 'history'] as const;
type Tab = (typeof tabs)[number];

/** The hall on one side, what is written together on the other. */
export const DeskScreen = ({
  id,
  entered,
  onAgain,
}: {
  id: string;
  entered: Entered;
  onAgain: () => void;
}) => {
  const say = useTexts(deskTexts);
  const [hints, setHints] = useState(0);
  const live = useLive(entered.code, (what) => {
    // Votes that come in change neither the minutes nor any version of them.
    if (what !== 'vote') setHints((n) => n + 1);
  });
  const board = live.view?.board ?? null;
  const started = board !== null && board.meeting.step !== 'checkin';
  const [chosen, setChosen] = useState<Tab | null>(null);
  // Before the meeting one writes the agenda, in it the minutes.
  const tab = chosen ?? (started ? 'minutes' : 'agenda');
  // Whose history it is.
  const last = useRef<Exclude<Tab, 'history'>>('agenda');
  if (tab !== 'history') last.current = tab;
  const title = board?.meeting.title ?? entered.detail?.title;
  useEffect(() => {
    document.title = title ? say('page.title.of', { title }) : say('page.title');
  });
  if (live.fault) return <LoadNote fault={live.fault} onRetry={onAgain} />;
  return (
    <div className="desk">
      <DeskHeader id={id} entered={entered} live={live} />
      <StaleStrip link={live.link} />
      {live.view?.displaced.map((gone) => (
        <DisplacedStrip key={gone.attendanceId} meetingId={id} gone={gone} onBack={live.put} />
      ))}
      <div className="desk-columns">
        <Side meetingId={id} code={entered.code} live={live} />
        <main>
          <div className="tabs" role="tablist" aria-label={say('tab.list')}>
            {tabs.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`tab-${name}`}
                aria-selected={tab === name}
                aria-controls={`panel-${name}`}
                onClick={() => setChosen(name)}
              >
                {say(`tab.${name}`)}
              </button>
            ))}
          </div>
          <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
            {tab === 'agenda' && (
              <AgendaPane
                name={docName({ meetingId: id, kind: 'agenda' })}
                owner={entered.owner}
                board={board}
                readers={live.readers?.agenda ?? 0}
              />
            )}
            <Suspense fallback={<p role="status">{say('doc.opening')}</p>}>
              {tab === 'minutes' && (
                <MinutesPane
                  meetingId={id}
                  owner={entered.owner}
                  board={board}
                  hints={hints}
                  readers={live.readers?.minutes ?? 0}
                />
              )}
              {tab === 'history' && <HistoryPane meetingId={id} first={last.current} hints={hints} />}
            </Suspense>
          </div>
        </main>
      </div>
    </div>
  );
};
