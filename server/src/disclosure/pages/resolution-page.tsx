import type { ResolutionPage } from '../public-view.ts';
import { renderPage } from './layout.tsx';
import { Objection } from './objection.tsx';
import { Chinese, PeriodTag, TaskCard } from './parts.tsx';
import { VotePart } from './vote-part.tsx';
import type { Wording } from './wording.ts';

function Publication({ wording, view }: { wording: Wording; view: ResolutionPage }) {
  const { say, day } = wording;
  const { period, check } = view;
  return (
    <section>
      <h2>{say('resolution.publication')}</h2>
      <p>{say('period.from-to', { from: day(period.from), to: day(period.to) })}</p>
      <dl>
        <dt>{say('period.place')}</dt>
        <dd>
          <Chinese wording={wording} text={period.place} />
        </dd>
        <dt>{say('resolution.signed')}</dt>
        <dd>
          {say('resolution.signed-by', {
            names: view.signatories.join(say('between-names')),
            day: day(view.adoptedOn),
          })}
        </dd>
      </dl>
      <p className={check ? 'note good' : 'note'}>
        {check ? `✔ ${say('supervisor.by', { name: check.by, day: day(check.on) })}` : say('supervisor.open')}
      </p>
    </section>
  );
}

function Tasks({ wording, view }: { wording: Wording; view: ResolutionPage }) {
  const { say } = wording;
  return (
    <section>
      <h2>{say('tasks.title')}</h2>
      {view.tasks.length === 0 && <p className="quiet">{say('tasks.none-here')}</p>}
      <ul className="plain">
        {view.tasks.map((task) => (
          <TaskCard key={`${task.dueOn} ${task.text}`} wording={wording} task={task} />
        ))}
      </ul>
    </section>
  );
}

/** One published resolution: the text, how it was decided, what is done about it, and the publication itself. */
export function resolutionPage(wording: Wording, view: ResolutionPage): string {
  const { say, day, href } = wording;
  const board = `/open/${view.village.slug}`;
  return renderPage(wording, {
    title: say('title-of', { title: view.number, village: view.village.name }),
    path: `${board}/resolutions/${view.slug}`,
    home: { name: say('board-of', { village: view.village.name }), path: board },
    children: (
      <>
        <nav className="no-print">
          <a href={href(board)}>{say('back-to-board')}</a>
        </nav>
        <h1>
          {say(`resolution.${view.kind}`)} <Chinese wording={wording} text={view.number} />
        </h1>
        <ul className="tags">
          {view.kind === 'decision' && view.vote?.steps && (
            <li className="tag good">✔ {say('result.adopted')}</li>
          )}
          <PeriodTag wording={wording} period={view.period} />
          {view.check && <li className="tag good">✔ {say('supervisor.done')}</li>}
        </ul>
        <div className="paper">
          <Chinese wording={wording} text={view.text} />
        </div>
        <dl>
          <dt>{say('resolution.meeting')}</dt>
          <dd>
            <Chinese wording={wording} text={`${view.meeting.title}（${view.meeting.place}）`} />
          </dd>
          <dt>{say('meetings.when')}</dt>
          <dd>{day(view.meeting.heldOn)}</dd>
        </dl>
        <VotePart wording={wording} view={view} />
        <Publication wording={wording} view={view} />
        <Tasks wording={wording} view={view} />
        <Objection wording={wording} village={view.village} />
      </>
    ),
  });
}
