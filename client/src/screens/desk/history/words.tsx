import { historyTexts } from '@yishiting/shared/text/history.text.ts';
import { useTexts } from '../../../app/language.ts';
import type { Run } from './compare-text.ts';
import { isSamePerson } from './people.ts';

/** Each run with a key: where it begins among all of them. */
const placed = (runs: readonly Run[]): { at: number; run: Run; next: Run | undefined }[] => {
  let at = 0;
  return runs.map((run, i) => {
    const here = { at, run, next: runs[i + 1] };
    at += run.text.length;
    return here;
  });
};

/** Words with what was done to them, by whom. */
export const Words = ({ runs }: { runs: readonly Run[] }) =>
  placed(runs).map(({ at, run, next }) => <RunView key={at} run={run} next={next} />);

const wordFor = ({ moved }: Run, change: Exclude<Run['change'], 'same'>) =>
  moved && change !== 'restyled' ? (`change.${change}.moved` as const) : (`change.${change}` as const);

const RunView = ({ run, next }: { run: Run; next: Run | undefined }) => {
  const say = useTexts(historyTexts);
  const { text, marks, change, by, moved } = run;
  const words = marks.split(' ').includes('bold') ? <strong>{text}</strong> : text;
  if (change === 'same') return words;
  // One name for words that were replaced: the same person took out and wrote.
  const goesOn =
    next !== undefined && next.change !== 'same' && isSamePerson(by, next.by) && moved === next.moved;
  const inside = (
    <>
      <span className="visually-hidden">{say(wordFor(run, change))}</span>
      {words}
    </>
  );
  return (
    <>
      {change === 'removed' ? (
        <del className={moved && 'moved'} style={{ color: by?.colour }}>
          {inside}
        </del>
      ) : (
        <ins className={moved ? 'moved' : change} style={{ borderColor: by?.colour }}>
          {inside}
        </ins>
      )}
      {by && !goesOn && (
        <span className="by" style={{ color: by.colour }}>
          {moved ? say('by.moved', { name: by.name }) : by.name}
        </span>
      )}
    </>
  );
};
