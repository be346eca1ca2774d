import { nameOfStep, type Step } from '@yishiting/shared/meetings/run-sheet.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useEffect, useState } from 'react';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { StaleStrip } from '../staff/connection.tsx';
import { Mirror } from '../staff/mirror.tsx';
import { afterVotes, QuorumMeter } from '../staff/quorum-meter.tsx';
import { AgendaPanel } from './agenda/agenda-panel.tsx';
import { BallotPanel } from './ballot/ballot-panel.tsx';
import { ResultPanel } from './ballot/result-panel.tsx';
import { holds, useChair } from './chair-data.ts';
import { CheckInPanel } from './checkin/check-in-panel.tsx';
import { FloorPanel } from './floor/floor-panel.tsx';
import { Header } from './header.tsx';
import { NextBar } from './next-bar.tsx';
import { NoQuorum } from './no-quorum.tsx';
import { OtherWays } from './other-ways.tsx';
import { ClosingPanel } from './outcome/closing-panel.tsx';
import { ResolutionPanel } from './outcome/resolution-panel.tsx';
import { PhoneHealth } from './phone-health.tsx';
import { RunSheetNav } from './run-sheet.tsx';

const panels: Record<Step, () => React.JSX.Element> = {
  checkin: CheckInPanel,
  item: AgendaPanel,
  discussion: FloorPanel,
  ballot: BallotPanel,
  result: ResultPanel,
  resolution: ResolutionPanel,
  closed: ClosingPanel,
};

const ofItem: readonly Step[] = ['discussion', 'ballot', 'result'];

/** The whole meeting on one screen: where it stands, what that step needs, and what comes next. */
export const ChairScreen = () => {
  const { detail, board, link } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  // A look at another step lasts until the meeting moves on.
  const [looking, setLooking] = useState({ at: detail.step, step: detail.step });
  const viewed = looking.at === detail.step ? looking.step : detail.step;
  const view = (step: Step) => setLooking({ at: detail.step, step });
  // Another panel begins at its top, also for who was far down in the one before.
  // In braces: newer browsers answer a promise, which React would take for a clean-up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each panel anew
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [viewed]);
  const stepWord = (step: Step) => word(`step.${nameOfStep(step, detail.kind)}`);
  const past = afterVotes.includes(detail.step);
  const led = viewed === 'resolution' && detail.step !== 'closed' && holds(detail, 'chair');
  const Panel = panels[viewed];
  return (
    <div className="chair">
      <Header />
      <StaleStrip link={link} />
      <p className="visually-hidden" role="status">
        {say('sheet.at', { step: stepWord(detail.step) })}
      </p>
      <RunSheetNav kind={detail.kind} current={detail.step} viewed={viewed} onView={view} />
      {board && (
        <div className="quorum-brief">
          <QuorumMeter attendance={board.attendance} brief past={past} />
        </div>
      )}
      <div className="columns">
        <main aria-labelledby="panel-title" className={led ? 'led' : undefined}>
          {viewed !== detail.step && (
            <p className="looking">
              {say('sheet.looking', { step: stepWord(viewed), now: stepWord(detail.step) })}{' '}
              <button type="button" className="link" onClick={() => view(detail.step)}>
                {say('sheet.back')}
              </button>
            </p>
          )}
          <h2 id="panel-title">{say(`panel.${nameOfStep(viewed, detail.kind)}`)}</h2>
          {ofItem.includes(viewed) && <CurrentItem />}
          {detail.noQuorum && <NoQuorum />}
          <Panel key={viewed} />
          {!detail.noQuorum && <NoQuorum />}
          {holds(detail, 'chair') && viewed === detail.step && <OtherWays />}
        </main>
        <aside>
          {board && <QuorumMeter attendance={board.attendance} past={past} />}
          {detail.step !== 'closed' && <PhoneHealth />}
          <Mirror code={detail.code} />
        </aside>
      </div>
      {holds(detail, 'chair') && <NextBar onView={view} onDone={() => view(detail.step)} />}
    </div>
  );
};

/** The item that is being talked about, above the panels that are about it. */
const CurrentItem = () => {
  const { detail } = useChair();
  const say = useTexts(chairTexts);
  const lang = useLanguage();
  const at = detail.agenda.items.findIndex((i) => i.id === detail.currentItem);
  const item = detail.agenda.items[at];
  if (!item) return null;
  return (
    <p className="current-item">
      {say('panel.current', { n: at + 1, all: detail.agenda.items.length, title: pick(item, lang) })}
    </p>
  );
};
