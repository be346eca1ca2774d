/**
 * What a writer did that must be found later, as one short text: `+m` words with the mark m were put in, `-m` they
 * were taken out again.
 */
export type Effect = string;

/** ⟦writer-number⟧: written once, by one writer, in one insertion. */
const mark = /⟦[a-z0-9]+-\d+⟧/g;
export const markOf = (writer: string, n: number): string => `⟦${writer}-${n}⟧`;
export const marksIn = (text: string): string[] => text.match(mark) ?? [];

/** Where something can be put into a text without parting a mark, or a character outside the first plane. */
export const seams = (text: string): number[] => {
  const inside = new Set<number>();
  for (const found of text.matchAll(mark))
    for (let i = 1; i < found[0].length; i += 1) inside.add(found.index + i);
  for (const found of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) inside.add(found.index + 1);
  return Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => !inside.has(at));
};

type Known = { saved: boolean; removed: 'no' | 'perhaps' | 'saved' };

/** All marks of a round: which were made, which the server said are safe, and which somebody took out again. */
export class Book {
  private readonly marks = new Map<string, Known>();
  /** Effects that the server said are safe. */
  safe = 0;

  made(effects: readonly Effect[]): void {
    for (const effect of effects) {
      const known = this.known(effect.slice(1));
      if (effect.startsWith('-') && known.removed === 'no') known.removed = 'perhaps';
    }
  }

  saved(effects: readonly Effect[]): void {
    for (const effect of effects) {
      this.safe += 1;
      const known = this.known(effect.slice(1));
      if (effect.startsWith('+')) known.saved = true;
      else known.removed = 'saved';
    }
  }

  /** What is wrong with documents that show these marks, in any order. */
  faults(shown: readonly string[]): string[] {
    const times = new Map<string, number>();
    for (const m of shown) times.set(m, (times.get(m) ?? 0) + 1);
    const faults = [...times].filter(([, n]) => n > 1).map(([m, n]) => `${m} is there ${n} times`);
    for (const [m, { saved, removed }] of this.marks) {
      if (saved && removed === 'no' && !times.has(m)) faults.push(`${m} was safe and is lost`);
      if (removed === 'saved' && times.has(m)) faults.push(`${m} was safely taken out and is back`);
    }
    return faults;
  }

  private known(what: string): Known {
    const known = this.marks.get(what) ?? { saved: false, removed: 'no' };
    this.marks.set(what, known);
    return known;
  }
}
