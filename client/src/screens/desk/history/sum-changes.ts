import type { Block } from './compare-minutes.ts';
import type { Run } from './compare-text.ts';
import type { Person } from './people.ts';

/** Characters that one person added and took out; `person` null: it is not known any more who. */
export type Sum = { person: Person | null; added: number; removed: number };

export const runsIn = (blocks: readonly Block[]): Run[] =>
  blocks.flatMap((block) => [...block.runs, ...runsIn(block.blocks)]);

/** Who changed how much, without what was only moved; who changed most comes first, nobody last. */
export const sumChanges = (runs: readonly Run[]): Sum[] => {
  const sums = new Map<string, Sum>();
  for (const { change, by, text, moved } of runs) {
    if (moved || (change !== 'added' && change !== 'removed')) continue;
    const key = by ? `${by.colour} ${by.name}` : '';
    const sum = sums.get(key) ?? { person: by, added: 0, removed: 0 };
    sum[change] += [...text].length;
    sums.set(key, sum);
  }
  const weight = ({ person, added, removed }: Sum) => (person ? added + removed : 0);
  return [...sums.values()].sort((a, b) => weight(b) - weight(a));
};
