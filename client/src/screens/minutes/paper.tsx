import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import type { MinutesBlock, MinutesPaper } from '@yishiting/shared/minutes/paper.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { NoQuorumLines } from '../staff/no-quorum-lines.tsx';
import { useDates } from '../staff/use-dates.ts';
import { useBodyName, useGuestRole } from './names.ts';
import { Vote } from './vote.tsx';

/** The signed text on a page, drawn from its bytes and nothing else. */
export const Paper = ({ paper }: { paper: MinutesPaper }) => {
  const say = useTexts(minutesTexts);
  const listed = paper.body.map(({ ballotId }) => ballotId);
  const others = paper.ballots.filter(({ ballot }) => !listed.includes(ballot.id));
  return (
    <>
      <h1>{say('paper.title')}</h1>
      <Head paper={paper} />
      <div className="paper-body">
        {paper.body.map((block) => (
          <Block key={block.key} block={block} paper={paper} />
        ))}
      </div>
      {others.length > 0 && (
        <>
          <h2>{say('paper.votes')}</h2>
          {others.map((entry) => (
            <Vote key={entry.ballot.id} entry={entry} />
          ))}
        </>
      )}
    </>
  );
};

const Head = ({ paper: { meeting, agenda, number } }: { paper: MinutesPaper }) => {
  const say = useTexts(minutesTexts);
  const dates = useDates();
  const lang = useLanguage();
  const body = useBodyName(meeting.rule.body);
  const opened = dates.dateTime(meeting.openedAt ?? meeting.heldAt);
  const planned = dates.dateTime(meeting.heldAt);
  const when = meeting.closedAt ? [opened, dates.dateTime(meeting.closedAt)] : [opened];
  return (
    <>
      <p className="paper-meeting">
        {meeting.village} · {meeting.title} <span className="quiet">{say('paper.copy', { n: number })}</span>
      </p>
      <dl className="paper-head">
        <dt>{say('paper.when')}</dt>
        <dd>
          {when.join(' – ')}
          {planned !== opened && <span className="quiet"> {say('paper.planned', { at: planned })}</span>}
        </dd>
        <dt>{say('paper.where')}</dt>
        <dd>{meeting.place}</dd>
        <dt>{say('paper.body')}</dt>
        <dd>
          {body} <span className="quiet">{citeArticle(lang, meeting.rule.source)}</span>
        </dd>
        <dt>{say('paper.agenda')}</dt>
        <dd>
          <ol>
            {agenda.map((item) => (
              <li key={item.id}>
                {pick(item, lang)}
                {item.called === false && <span className="quiet"> {say('paper.agenda.not-called')}</span>}
              </li>
            ))}
          </ol>
        </dd>
      </dl>
    </>
  );
};

const Block = ({ block, paper }: { block: MinutesBlock; paper: MinutesPaper }) => {
  const { type, text, depth, ordinal } = block;
  if (type === 'attendance') return <Attendance paper={paper} />;
  if (type === 'vote') {
    const of = paper.ballots.find(({ ballot }) => ballot.id === block.ballotId);
    return of ? <Vote entry={of} /> : null;
  }
  if (type === 'heading') return <h2>{text}</h2>;
  const mark = type === 'bullet' ? '· ' : type === 'number' ? `${ordinal ?? 1}. ` : '';
  return (
    <p className={`words depth-${Math.min(depth, 3)}`}>
      {mark}
      {text}
    </p>
  );
};

const Attendance = ({ paper: { attendance } }: { paper: MinutesPaper }) => {
  const say = useTexts(minutesTexts);
  const guestRole = useGuestRole();
  const { eligible, present, guests } = attendance;
  const names = guests.map(({ name, role }) => `${name} ${guestRole(role)}`.trim()).join(say('list.comma'));
  return (
    <div className="figures">
      <p>
        {say('paper.attendance', { eligible, present })}
        {guests.length > 0 && ` ${say('paper.guests', { names })}`}
      </p>
      <NoQuorumLines of={attendance.noQuorum} />
    </div>
  );
};
