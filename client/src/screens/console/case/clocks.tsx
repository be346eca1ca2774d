import { Paper, Text, Title } from '@mantine/core';
import type { ClockName } from '@yishiting/shared/petitions/deadline.ts';
import type { Clock } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';
import { useDueWords } from '../inbox/due-mark.tsx';
import { useDates } from '../parts/use-dates.ts';

/** Every clock of the case: what is due until when, and what was done when. */
export const Clocks = ({ clocks }: { clocks: Clock[] }) => {
  const say = useTexts(consoleCaseTexts);
  return (
    <Paper withBorder p="md" component="section" aria-label={say('case.clocks')}>
      <Title order={2}>{say('case.clocks')}</Title>
      {clocks.length === 0 && <Text c="dimmed">{say('case.no-clocks')}</Text>}
      <ul className="clocks">
        {clocks.map((clock) => (
          <li key={clock.name}>
            <OneClock clock={clock} />
          </li>
        ))}
      </ul>
    </Paper>
  );
};

const OneClock = ({ clock }: { clock: Clock }) => {
  const say = useTexts(consoleCaseTexts);
  const words = useTexts(wordsTexts);
  const dueWords = useDueWords();
  const dates = useDates();
  const late = clock.doneOn !== null && clock.state === 'overdue';
  return (
    <div className={`clock clock-${clock.doneOn && !late ? 'met' : clock.state}`}>
      <span className="clock-head">
        <span>{words(`clock.${clock.name as ClockName}`)}</span>
        <strong>{dueWords(clock)}</strong>
      </span>
      <span className="quiet">
        {clock.doneOn
          ? say('due.done', { day: dates.day(clock.doneOn) })
          : clock.duty
            ? say('due.until', { day: dates.day(clock.limit) })
            : say('due.right', { day: dates.day(clock.rolled) })}
      </span>
      {!clock.doneOn && clock.duty && clock.rolled !== clock.limit && (
        <span className="quiet">{say('due.rolled', { day: dates.day(clock.rolled) })}</span>
      )}
    </div>
  );
};
