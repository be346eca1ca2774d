import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { sayOptions } from '../../../ui/say-counts.ts';
import { sayOutcome } from '../../../ui/verdict.ts';
import { useChair } from '../chair-data.ts';
import { MediationPanel } from '../mediation/mediation-panel.tsx';
import { MinutesCard } from './minutes-card.tsx';

/** What came out of the meeting, item by item, and where it goes on. */
export const ClosingPanel = () => {
  const { detail, ballots, board } = useChair();
  const say = useTexts(chairTexts);
  const staff = useTexts(staffTexts);
  const lang = useLanguage();
  const outcome = (itemId: string) => {
    const [last] = ballots.filter((b) => b.itemId === itemId && b.state === 'closed' && !b.poll).reverse();
    const verdict = last?.board?.verdict;
    if (!last?.board || !verdict) return say('closing.no-vote');
    const carried = sayOptions(lang, last.board, verdict, (option) => option.carried);
    return [sayOutcome(lang, verdict), carried].filter(Boolean).join(' · ');
  };
  return (
    <>
      <section className="card">
        <h3>{say(detail.step === 'closed' ? 'closing.title' : 'closing.title.before')}</h3>
        {board && (
          <p>{staff('quorum.came', { came: board.attendance.came, eligible: board.attendance.eligible })}</p>
        )}
        <ol className="agenda">
          {detail.agenda.items.map((item) => (
            <li key={item.id}>
              <div>
                <strong>{pick(item, lang)}</strong>
                <span className="quiet">{outcome(item.id)}</span>
              </div>
            </li>
          ))}
        </ol>
        <p className="row">
          <a className="button" href={`/desk/${detail.id}`}>
            {say('closing.minutes')}
          </a>
          {detail.caseId && (
            <a className="button" href={`/console/cases/${detail.caseId}`}>
              {say('outcome.case', { number: detail.caseNumber ?? '' })}
            </a>
          )}
        </p>
      </section>
      {detail.kind === 'mediation' && <MediationPanel />}
      <MinutesCard />
    </>
  );
};
