import { rulesPageTexts } from '@yishiting/shared/text/rules-page.text.ts';
import { speaker } from '@yishiting/shared/text/text.ts';
import type { PublicOutcome, VillagePage } from '../public-view.ts';
import { renderPage } from './layout.tsx';
import { Objection } from './objection.tsx';
import { Chinese, PeriodTag, TaskCard } from './parts.tsx';
import type { Wording } from './wording.ts';

const rulesWord = speaker(rulesPageTexts);
const boardPath = (slug: string) => `/open/${slug}`;

function Meetings({ wording, view }: { wording: Wording; view: VillagePage }) {
  const { say, time, href } = wording;
  return (
    <section>
      <h2>{say('meetings.title')}</h2>
      {view.meetings.length === 0 && <p className="quiet">{say('meetings.none')}</p>}
      <ul className="plain">
        {view.meetings.map((meeting) => (
          <li className="card" key={meeting.code}>
            <h3>
              <a href={href(`${boardPath(view.village.slug)}/meetings/${meeting.code}`)}>
                <Chinese wording={wording} text={meeting.title} />
              </a>
            </h3>
            <p>{time(meeting.heldAt)}</p>
            <p>
              <Chinese wording={wording} text={meeting.place} />
            </p>
            <p className="quiet">{say(`rule.${meeting.ruleId}.body`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type OutcomeProps = { wording: Wording; village: VillagePage['village']; outcome: PublicOutcome };
function OutcomeCard({ wording, village, outcome }: OutcomeProps) {
  const { say, day, href } = wording;
  const { period } = outcome;
  return (
    <li className="card">
      <h3>
        <a href={href(`${boardPath(village.slug)}/resolutions/${outcome.slug}`)}>
          <Chinese wording={wording} text={outcome.number} />
        </a>
      </h3>
      <p className="clip">
        <Chinese wording={wording} text={outcome.text} />
      </p>
      <ul className="tags">
        <PeriodTag wording={wording} period={period} />
        {outcome.verified && <li className="tag good">✔ {say('supervisor.done')}</li>}
      </ul>
      <p className="quiet">{say('period.from-to', { from: day(period.from), to: day(period.to) })}</p>
    </li>
  );
}

type OutcomesProps = { wording: Wording; view: VillagePage; which: 'current' | 'past' };
function Outcomes({ wording, view, which }: OutcomesProps) {
  const { say } = wording;
  const outcomes = view.outcomes.filter((o) => (which === 'current') === o.period.daysLeft >= 0);
  return (
    <section>
      <h2>{say(`${which}.title`)}</h2>
      {outcomes.length === 0 && <p className="quiet">{say(`${which}.none`)}</p>}
      <ul className="plain">
        {outcomes.map((outcome) => (
          <OutcomeCard key={outcome.slug} wording={wording} village={view.village} outcome={outcome} />
        ))}
      </ul>
    </section>
  );
}

function Tasks({ wording, view }: { wording: Wording; view: VillagePage }) {
  const { say, href } = wording;
  const open = view.tasks.filter((task) => !task.doneOn);
  const done = view.tasks.filter((task) => task.doneOn);
  const list = (tasks: typeof open) => (
    <ul className="plain">
      {tasks.map((task) => (
        <TaskCard
          key={`${task.resolution.slug} ${task.dueOn} ${task.text}`}
          wording={wording}
          task={task}
          from={href(`${boardPath(view.village.slug)}/resolutions/${task.resolution.slug}`)}
        />
      ))}
    </ul>
  );
  return (
    <section>
      <h2>{say('tasks.title')}</h2>
      {open.length === 0 ? <p className="quiet">{say('tasks.none')}</p> : list(open)}
      {done.length > 0 && (
        <>
          <h2>{say('tasks.done-title')}</h2>
          {list(done)}
        </>
      )}
    </section>
  );
}

/** The village's board: what is coming, what was resolved, what is being done, and where to object. */
export function villagePage(wording: Wording, view: VillagePage): string {
  const { say, day } = wording;
  const title = say('board-of', { village: view.village.name });
  const path = boardPath(view.village.slug);
  return renderPage(wording, {
    title,
    path,
    home: { name: title, path },
    children: (
      <>
        <h1>{title}</h1>
        <p className="quiet">{say('today-is', { day: day(view.today) })}</p>
        <Outcomes wording={wording} view={view} which="current" />
        <Meetings wording={wording} view={view} />
        <Tasks wording={wording} view={view} />
        <Outcomes wording={wording} view={view} which="past" />
        <p>
          <a href={wording.href(`${path}/rules`)}>{rulesWord(wording.language)('rules.link')}</a>
        </p>
        <Objection wording={wording} village={view.village} />
      </>
    ),
  });
}
