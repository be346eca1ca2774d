import { Paper, Title } from '@mantine/core';
import { type CaseStatus, caseStatuses } from '@yishiting/shared/petitions/case-state.ts';
import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';
import { useDates } from '../parts/use-dates.ts';

/** Everything that happened, oldest first. */
export const CaseTimeline = ({ timeline }: Pick<CaseDetail, 'timeline'>) => {
  const say = useTexts(consoleCaseTexts);
  const words = useTexts(wordsTexts);
  const dates = useDates();
  const wordsOf = (kind: string) => {
    if (kind === 'rated' || kind === 'meeting.planned') return say(`event.${kind}`);
    const status = caseStatuses.find((s): s is CaseStatus => s === kind);
    return status ? words(`status.${status}`) : kind;
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={say('case.timeline')}>
      <Title order={2}>{say('case.timeline')}</Title>
      <ol className="timeline">
        {timeline.map((event) => (
          <li key={`${event.at} ${event.kind}`}>
            <span className="timeline-head">
              <strong>{wordsOf(event.kind)}</strong>
              <span className="quiet">
                <time dateTime={event.at}>{dates.minute(event.at)}</time>
                {` · ${event.by || say('petitioner.self')}`}
              </span>
            </span>
            {event.note && <p className="keep-lines">{event.note}</p>}
          </li>
        ))}
      </ol>
    </Paper>
  );
};
