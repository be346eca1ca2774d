import { align, type Step } from '@yishiting/shared/collab/align.ts';
import type { Letter } from './letters.ts';
import { isSamePerson, type People, type Person } from './people.ts';

/** Words that were changed in one way by one person. */
export type Run = {
  text: string;
  /** Names of the marks, joined by spaces; of the later version where both have the words. */
  marks: string;
  change: 'same' | 'added' | 'removed' | 'restyled';
  /** Who did it; null where nothing was done or nobody knows. */
  by: Person | null;
  /** Taken out here and put in unchanged elsewhere by the same person, or the other half of it. */
  moved?: true;
};

const isLike = (a: Letter, b: Letter): boolean => a.text === b.text && a.marks === b.marks;
// A rare character that somebody typed into the middle of is two marks of loss, under the same ids.
const idOf = ({ client, clock, text }: Letter): string => `${client}:${clock}:${text}`;

const runsOf = (step: Step<Letter>, { author, eraser }: People): Run[] => {
  if ('both' in step) {
    const [was, { text, marks, styledBy }] = step.both;
    if (was.marks === marks) return [{ text, marks, change: 'same', by: null }];
    return [{ text, marks, change: 'restyled', by: styledBy === null ? null : author(styledBy) }];
  }
  const removed = step.gone.map(
    ({ client, clock, text, marks }): Run => ({ text, marks, change: 'removed', by: eraser(client, clock) }),
  );
  const added = step.come.map(
    ({ client, text, marks }): Run => ({ text, marks, change: 'added', by: author(client) }),
  );
  return [...removed, ...added];
};

const joined = (letters: readonly Run[]): Run[] => {
  const runs: Run[] = [];
  for (const letter of letters) {
    const last = runs.at(-1);
    if (last?.change === letter.change && last.marks === letter.marks && isSamePerson(last.by, letter.by))
      last.text += letter.text;
    else runs.push({ ...letter });
  }
  return runs;
};

/** Who changed what in a text: what was taken out stands before what was written in its place. */
export const compareText = (before: readonly Letter[], after: readonly Letter[], people: People): Run[] =>
  joined(align(before, after, { idOf, isLike }).flatMap((step) => runsOf(step, people)));

export const isChanged = (runs: readonly Run[]): boolean => runs.some((run) => run.change !== 'same');
