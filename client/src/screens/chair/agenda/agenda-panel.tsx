import { type AgendaItem, meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useDates } from '../../staff/use-dates.ts';
import { ballotsOfItem, holds, useChair } from '../chair-data.ts';
import { otherWays } from '../next-act.ts';
import { LockAgenda } from './lock-agenda.tsx';

/** The agenda: which item is called, which were, and whether it can still change. */
export const AgendaPanel = () => {
  const chair = useChair();
  const { detail } = chair;
  const say = useTexts(chairTexts);
  const dates = useDates();
  const { items, lockedAt } = detail.agenda;
  const chairs = holds(detail, 'chair');
  return (
    <>
      <p className={lockedAt ? 'note' : 'note warn'}>
        {lockedAt ? say('agenda.locked', { time: dates.time(lockedAt) }) : say('agenda.open')}{' '}
        <a href={`/desk/${detail.id}`} target="_blank" rel="noreferrer">
          {say(lockedAt ? 'agenda.desk.read' : 'agenda.desk.write')}
        </a>
      </p>
      {items.length === 0 ? (
        <p className="empty">{say('agenda.empty')}</p>
      ) : (
        <ol className="agenda">
          {items.map((item) => (
            <AgendaLine key={item.id} item={item} />
          ))}
        </ol>
      )}
      {!lockedAt && items.length > 0 && chairs && (
        <LockAgenda className="button primary" label={say('agenda.lock')} />
      )}
    </>
  );
};

const AgendaLine = ({ item }: { item: AgendaItem }) => {
  const chair = useChair();
  const { detail, ballots, putDetail } = chair;
  const say = useTexts(chairTexts);
  const lang = useLanguage();
  const act = useAct();
  const current = detail.currentItem === item.id;
  const called = detail.agenda.called.includes(item.id);
  const voted = ballotsOfItem(ballots, item.id).filter(
    (b) => b.state === 'closed' || b.state === 'voided',
  ).length;
  const mayCall =
    holds(detail, 'chair') &&
    !current &&
    detail.agenda.lockedAt !== null &&
    (detail.next.to === 'item' || otherWays(chair).includes('item'));
  const callItem = async () =>
    putDetail(
      await ask(meetingApi.step, {
        params: { id: detail.id },
        body: { from: detail.step, to: 'item', itemId: item.id },
      }),
    );
  return (
    <li className={current ? 'current' : undefined} aria-current={current ? 'true' : undefined}>
      <div>
        <strong>{pick(item, lang)}</strong>
        <span className="quiet tags">
          {current && <span className="tag accent">{say('agenda.current')}</span>}
          {!current && called && <span className="tag">{say('agenda.called')}</span>}
          {item.linksCase && detail.caseNumber && (
            <span className="tag">{say('agenda.case', { number: detail.caseNumber })}</span>
          )}
          {item.minutes !== null && <span className="tag">{say('agenda.minutes', { n: item.minutes })}</span>}
          {voted > 0 && <span className="tag">{say('agenda.voted', { n: voted })}</span>}
        </span>
      </div>
      {mayCall && (
        <button
          type="button"
          className="button small"
          disabled={act.busy}
          onClick={() => void act.run(callItem)}
        >
          {say(called ? 'agenda.call-again' : 'agenda.call')}
        </button>
      )}
      <Fault act={act} />
    </li>
  );
};
