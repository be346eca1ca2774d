import type { ClockName } from '@yishiting/shared/petitions/deadline.ts';
import type { Clock } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';

/** The duty that is due first among those that run, or null. */
export const nearest = (clocks: Clock[]): Clock | null =>
  clocks
    .filter((clock) => clock.duty && clock.doneOn === null)
    .sort((a, b) => a.limit.localeCompare(b.limit))[0] ?? null;

/** How a clock stands, in words: the colour only repeats it. */
export const useDueWords = () => {
  const say = useTexts(consoleCaseTexts);
  return (clock: Clock): string => {
    if (clock.doneOn) return clock.state === 'met' ? say('due.met') : say('due.late', { n: -clock.daysLeft });
    if (clock.daysLeft < 0) return say('due.over', { n: -clock.daysLeft });
    return clock.daysLeft === 0 ? say('due.today') : say('due.left', { n: clock.daysLeft });
  };
};

/** Where a case stands with its nearest deadline. */
export const DueMark = ({ clocks }: { clocks: Clock[] }) => {
  const say = useTexts(consoleCaseTexts);
  const words = useTexts(wordsTexts);
  const dueWords = useDueWords();
  const clock = nearest(clocks);
  if (!clock) return <span className="quiet">{say('due.none')}</span>;
  return (
    <span className={`due due-${clock.state}`}>
      <strong>{dueWords(clock)}</strong>
      <span className="due-what">
        {words(`clock.${clock.name as ClockName}`)} · {clock.rolled}
      </span>
    </span>
  );
};
