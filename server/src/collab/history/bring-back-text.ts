import { align, type Step } from '@yishiting/shared/collab/align.ts';
import * as Y from 'yjs';
import { idOf, shownItems } from './shown-items.ts';

type Marks = Record<string, unknown>;
/** One character, whole: a rare one is two UTF-16 units. */
type Letter = { id: string; text: string; marks: string };

/** The same marks are the same string. */
const written = (marks: Marks): string =>
  JSON.stringify(Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1)));
const readMarks = (marks: string): Marks => Object.fromEntries(JSON.parse(marks) as [string, unknown][]);

const lettersOf = (text: Y.Text): Letter[] => {
  const letters: Letter[] = [];
  const marks: Marks = {};
  let now = written(marks);
  for (const item of shownItems(text)) {
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) delete marks[content.key];
      else marks[content.key] = content.value;
      now = written(marks);
    } else if (content instanceof Y.ContentString) {
      let offset = 0;
      for (const letter of content.str) {
        letters.push({ id: idOf(item, offset), text: letter, marks: now });
        offset += letter.length;
      }
    }
  }
  return letters;
};

type Delta = { retain?: number; insert?: string; delete?: number; attributes?: Marks };

/** Marks that are there and should not be are taken off by a null. */
const remarked = (from: string, to: string): Marks => {
  const off = Object.keys(readMarks(from)).map((key) => [key, null]);
  return { ...Object.fromEntries(off), ...readMarks(to) };
};

const deltaOf = (step: Step<Letter>): Delta[] => {
  if ('both' in step) {
    const [{ text, marks }, then] = step.both;
    const retain = text.length;
    return [marks === then.marks ? { retain } : { retain, attributes: remarked(marks, then.marks) }];
  }
  const gone = step.gone.reduce((sum, { text }) => sum + text.length, 0);
  const come = step.come.map(({ text, marks }) => ({ insert: text, attributes: readMarks(marks) }));
  return [...(gone > 0 ? [{ delete: gone }] : []), ...come];
};

const isSameKind = (a: Delta, b: Delta): boolean =>
  JSON.stringify(Object.keys(a)) === JSON.stringify(Object.keys(b)) &&
  JSON.stringify(a.attributes) === JSON.stringify(b.attributes);

/** One step for each run, not for each letter: each insertion becomes an item of its own. */
const joined = (delta: readonly Delta[]): Delta[] => {
  const runs: Delta[] = [];
  for (const step of delta) {
    const last = runs.at(-1);
    if (!last || !isSameKind(last, step)) runs.push({ ...step });
    else if (step.retain !== undefined) last.retain = (last.retain ?? 0) + step.retain;
    else if (step.insert !== undefined) last.insert = (last.insert ?? '') + step.insert;
    else last.delete = (last.delete ?? 0) + (step.delete ?? 0);
  }
  return runs;
};

/** Makes a text say what it said `then`, touching nothing that is as it was. */
export const bringBackText = (now: Y.Text, then: Y.Text): void => {
  const steps = align(lettersOf(now), lettersOf(then), {
    // A rare character that somebody typed into the middle of is two marks of loss, under the same ids.
    idOf: ({ id, text }) => id + text,
    isLike: (a, b) => a.text === b.text && a.marks === b.marks,
  });
  const delta = joined(steps.flatMap(deltaOf));
  if (delta.some((run) => run.retain === undefined || run.attributes)) now.applyDelta(delta);
};
