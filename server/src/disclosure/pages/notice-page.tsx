import { explainCounts } from '@yishiting/shared/ballots/explain-verdict.ts';
import type { NoQuorum } from '@yishiting/shared/meetings/no-quorum.ts';
import type { NoticePage } from '../public-view.ts';
import { renderPage } from './layout.tsx';
import { Chinese, Either } from './parts.tsx';
import { RuleLines } from './vote-part.tsx';
import type { Wording } from './wording.ts';

function Agenda({ wording, view }: { wording: Wording; view: NoticePage }) {
  const { say } = wording;
  return (
    <section>
      <h2>{say('notice.agenda')}</h2>
      {view.agenda.length === 0 ? (
        <p className="quiet">{say('notice.agenda-open')}</p>
      ) : (
        <ol>
          {view.agenda.map((item) => (
            <li key={item.zh}>
              <Either wording={wording} text={item} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Too few came, to this meeting or to the one before it: what follows, and the numbers. */
function TooFew({ wording, view }: { wording: Wording; view: NoticePage }) {
  const { say, day, language } = wording;
  const numbers = (of: Pick<NoQuorum, 'steps' | 'unit'>) =>
    explainCounts(language, of).map((text) => <p key={text}>{text}</p>);
  return (
    <>
      {view.resumes && (
        <div className="note">
          <p>{say('notice.again', { day: day(view.resumes.heldOn) })}</p>
          {numbers(view.resumes)}
        </div>
      )}
      {view.noQuorum && (
        <div className="note">
          <p>{say('notice.consulted')}</p>
          {numbers(view.noQuorum)}
        </div>
      )}
    </>
  );
}

function Results({ wording, view }: { wording: Wording; view: NoticePage }) {
  const { say, href } = wording;
  return (
    <section>
      <p className="note">{say('notice.over')}</p>
      <h2>{say('notice.results')}</h2>
      {view.outcomes.length === 0 && <p className="quiet">{say('notice.results-none')}</p>}
      <ul className="dots">
        {view.outcomes.map(({ slug, number, kind }) => (
          <li key={slug}>
            <a href={href(`/open/${view.village.slug}/resolutions/${slug}`)}>
              {say(`resolution.${kind}`)} <Chinese wording={wording} text={number} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The notice of one meeting: when, where, what about, by which rule. */
export function noticePage(wording: Wording, view: NoticePage): string {
  const { say, day, time, href } = wording;
  const board = `/open/${view.village.slug}`;
  const given = { day: day(view.noticeOn), n: view.daysAhead };
  return renderPage(wording, {
    title: say('title-of', { title: say('notice.title'), village: view.village.name }),
    path: `${board}/meetings/${view.code}`,
    home: { name: say('board-of', { village: view.village.name }), path: board },
    children: (
      <>
        <nav className="no-print">
          <a href={href(board)}>{say('back-to-board')}</a>
        </nav>
        <p className="quiet">{say('notice.title')}</p>
        <h1>
          <Chinese wording={wording} text={view.title} />
        </h1>
        <dl>
          <dt>{say('meetings.when')}</dt>
          <dd>{time(view.heldAt)}</dd>
          <dt>{say('meetings.where')}</dt>
          <dd>
            <Chinese wording={wording} text={view.place} />
          </dd>
          <dt>{say('notice.kind')}</dt>
          <dd>{say(`kind.${view.kind}`)}</dd>
          <RuleLines wording={wording} rule={view.rule} label="meetings.body" />
          <dt>{say('notice.code')}</dt>
          <dd>{view.code}</dd>
        </dl>
        {view.state === 'today' && (
          <p className="no-print">
            <a className="button plain" href={`/m/${view.code}`}>
              {say('notice.watch')}
            </a>
          </p>
        )}
        <TooFew wording={wording} view={view} />
        <Agenda wording={wording} view={view} />
        <p className="quiet">{say(view.daysAhead > 0 ? 'notice.given-ahead' : 'notice.given', given)}</p>
        {view.shortReason && <p className="quiet">{say('notice.short', { reason: view.shortReason })}</p>}
        {view.state === 'over' && <Results wording={wording} view={view} />}
      </>
    ),
  });
}
