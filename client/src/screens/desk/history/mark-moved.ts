import type { Run } from './compare-text.ts';
import { isSamePerson } from './people.ts';

/** Shorter words come up again by chance. In characters. */
const LEAST = 4;

/**
 * An editor writes words anew where a paragraph is split or becomes part of a list. What the same person took out in one
 * place and put in unchanged in another was not written by them: both runs are marked as moved.
 */
export const markMoved = (runs: readonly Run[]): void => {
  const removed = runs.filter(({ change, text }) => change === 'removed' && [...text].length >= LEAST);
  for (const run of runs) {
    if (run.change !== 'added') continue;
    const from = removed.findIndex(
      ({ text, by, moved }) => !moved && text === run.text && (by === null || isSamePerson(by, run.by)),
    );
    const [origin] = from < 0 ? [] : removed.splice(from, 1);
    if (!origin) continue;
    origin.moved = true;
    run.moved = true;
  }
};
