import { type CaseStatus, caseStatuses } from '@yishiting/shared/petitions/case-state.ts';
import type { ClockName } from '@yishiting/shared/petitions/deadline.ts';
import type { TrackedCase } from '@yishiting/shared/petitions/petition.contract.ts';
import { caseWordsTexts } from '@yishiting/shared/text/case-words.text.ts';
import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { useTexts } from '../../../app/language.ts';
import { RateForms } from './rate-forms.tsx';
import { ReplyPart } from './reply-part.tsx';
import { useDays } from './use-days.ts';

type Props = { tracked: TrackedCase; code: string; put: (tracked: TrackedCase) => void };

/** Where the case stands, what comes next and by when, and what came before. */
export const TrackedView = ({ tracked, code, put }: Props) => {
  const say = useTexts(petitionTexts);
  const words = useTexts(caseWordsTexts);
  const days = useDays();
  const stepOf = (kind: string) => {
    if (kind === 'rated.unit' || kind === 'rated.office' || kind === 'meeting.planned')
      return say(`step.${kind}`);
    const status = caseStatuses.find((s): s is CaseStatus => s === kind);
    return status ? words(`status.${status}`) : kind;
  };
  const running = tracked.clocks.filter((clock) => clock.doneOn === null && clock.duty);
  return (
    <>
      <section className="state" aria-live="polite">
        <p className="quiet">
          {tracked.number} · {say('track.registered', { day: days.day(tracked.registeredOn) })}
        </p>
        <h2>{tracked.subject}</h2>
        <p className="status">{words(`status.${tracked.status}`)}</p>
        <p>{say(`where.${tracked.status}`)}</p>
        {tracked.unit && <p>{say('track.unit', { unit: tracked.unit })}</p>}
        {running.map((clock) => {
          const given = { clock: words(`clock.${clock.name as ClockName}`), day: days.day(clock.rolled) };
          return (
            <p key={clock.name} className={clock.state === 'overdue' ? 'note bad' : ''}>
              {say(clock.state === 'overdue' ? 'track.late' : 'track.due', given)}
            </p>
          );
        })}
      </section>
      {tracked.meeting && (
        <section aria-labelledby="meeting">
          <h2 id="meeting">{say('track.meeting')}</h2>
          <p>
            <strong>{tracked.meeting.title}</strong>
            <br />
            {days.time(tracked.meeting.heldAt)}
            <br />
            {tracked.meeting.place}
          </p>
        </section>
      )}
      {tracked.reply && <ReplyPart reply={tracked.reply} unit={tracked.unit} />}
      {(tracked.mayRate || tracked.ratings.length > 0) && (
        <RateForms tracked={tracked} code={code} put={put} />
      )}
      {tracked.steps.length > 0 && (
        <section aria-labelledby="steps">
          <h2 id="steps">{say('track.steps')}</h2>
          <ol className="steps">
            {tracked.steps.map((step) => (
              <li key={`${step.at} ${step.kind}`}>
                <strong>{stepOf(step.kind)}</strong> <span className="quiet">{days.short(step.at)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
};
