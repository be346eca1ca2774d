/** A part of two lists: what both have, or what the earlier one has alone (`gone`) and the later one alone (`come`). */
export type Step<T> = { both: readonly [before: T, after: T] } | { gone: readonly T[]; come: readonly T[] };

type Kin<T> = {
  /** What makes a thing this very thing. Things of both lists stand in the same order in both. */
  idOf: (thing: T) => string;
  /** Two things of different identity that say the same, e.g. a word that was deleted and brought back. */
  isLike: (a: T, b: T) => boolean;
};

/**
 * Lays two states of one list side by side. Exact, not guessed: in shared documents things have identities and never
 * change their order. `gone` all stood between the same neighbours as `come`.
 */
export const align = <T>(before: readonly T[], after: readonly T[], { idOf, isLike }: Kin<T>): Step<T>[] => {
  const earlier = new Set(before.map(idOf));
  const later = new Set(after.map(idOf));
  const steps: Step<T>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const gone = takeWhile(before, i, (thing) => !later.has(idOf(thing)));
    const come = takeWhile(after, j, (thing) => !earlier.has(idOf(thing)));
    steps.push(...likeAtEnds(gone, come, isLike));
    i += gone.length;
    j += come.length;
    const [left, right] = [before[i], after[j]];
    if (left === undefined || right === undefined) continue;
    if (idOf(left) !== idOf(right)) throw new Error('two states of one list have another order');
    steps.push({ both: [left, right] });
    i += 1;
    j += 1;
  }
  return steps;
};

const takeWhile = <T>(things: readonly T[], from: number, pass: (thing: T) => boolean): readonly T[] => {
  let end = from;
  for (let thing = things[end]; thing !== undefined && pass(thing); thing = things[end]) end += 1;
  return things.slice(from, end);
};

/** What is alike at the beginning and at the end of a gap was not changed in what it says. */
const likeAtEnds = <T>(gone: readonly T[], come: readonly T[], isLike: Kin<T>['isLike']): Step<T>[] => {
  const pairs = (from: number, to: number, shift: number): Step<T>[] =>
    gone.slice(from, to).flatMap((left, k) => {
      const right = come[from + k + shift];
      return right === undefined ? [] : [{ both: [left, right] as const }];
    });
  const alike = (a: T | undefined, b: T | undefined) => a !== undefined && b !== undefined && isLike(a, b);
  const shorter = Math.min(gone.length, come.length);
  let head = 0;
  while (head < shorter && alike(gone[head], come[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && alike(gone.at(-1 - tail), come.at(-1 - tail))) tail += 1;
  const middle = { gone: gone.slice(head, gone.length - tail), come: come.slice(head, come.length - tail) };
  return [
    ...pairs(0, head, 0),
    ...(middle.gone.length + middle.come.length > 0 ? [middle] : []),
    ...pairs(gone.length - tail, gone.length, come.length - gone.length),
  ];
};

/** Of different numbers those that can stay where they are when the list is sorted: a longest part that goes up. */
export const rising = (numbers: readonly number[]): Set<number> => {
  const longer = (a: readonly number[], b: readonly number[]) => (b.length > a.length ? b : a);
  const runs: (readonly number[])[] = [];
  for (const n of numbers) {
    const before = runs.filter((run) => (run.at(-1) ?? n) < n).reduce(longer, []);
    runs.push([...before, n]);
  }
  return new Set(runs.reduce(longer, []));
};
