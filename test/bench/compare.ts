import { say } from './progress.ts';
import type { Row } from './report.ts';
import { median, rangeOf, rounded } from './stats.ts';

/** What each round gave, by who was measured. */
export type Rounds = Map<string, number[]>;

/** Something is not comparable, e.g. because not everything was delivered; its row says so. */
export class NotMeasured extends Error {}

/** One after the other, round by round, so that what disturbs the machine disturbs all of them. */
export const interleaved = async <T extends { name: string }, R>(
  rounds: number,
  all: readonly T[],
  measure: (one: T, round: number) => Promise<R>,
): Promise<Map<string, R[]>> => {
  const results = new Map<string, R[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const one of all) {
      const result = await measure(one, round);
      results.get(one.name)?.push(result);
      say(`  ${round + 1}/${rounds} ${one.name}: ${JSON.stringify(result)}`);
    }
  return results;
};

export type Comparison = { what: string; most: number; values: Rounds; ours: string };

/** The better peer is the one with the lower median; the ratio is taken round by round. */
export const compared = ({ what, most, values, ours }: Comparison): Row => {
  const mine = values.get(ours) ?? [];
  const peers = [...values].filter(([name]) => name !== ours).map(([, rounds]) => rounds);
  const [best = []] = peers.sort((a, b) => median(a) - median(b));
  const ratios = mine.map((value, i) => value / (best[i] ?? Number.NaN));
  const [least, largest] = rangeOf(ratios);
  const ratio = median(ratios);
  return {
    what,
    ours: rounded(median(mine)),
    against: rounded(median(best)),
    ratio: rounded(ratio),
    range: [rounded(least), rounded(largest)],
    target: `≤ ${most} ×`,
    met: ratio <= most,
  };
};

/** What is measured alone: the median of the rounds against a fixed number. */
export const alone = (what: string, values: readonly number[], most: number, unit: string): Row => {
  const [least, largest] = rangeOf(values);
  return {
    what,
    ours: rounded(median(values)),
    against: null,
    ratio: null,
    range: [rounded(least), rounded(largest)],
    target: `≤ ${most} ${unit}`,
    met: median(values) <= most,
  };
};

/** What may not be less than a share of `limit`, measured in the same rounds. */
export const atLeast = (
  what: string,
  { values, limit, least }: { values: readonly number[]; limit: readonly number[]; least: number },
): Row => {
  const ratios = values.map((value, i) => value / (limit[i] ?? Number.NaN));
  const [smallest, largest] = rangeOf(ratios);
  return {
    what,
    ours: rounded(median(values)),
    against: rounded(median(limit)),
    ratio: rounded(median(ratios)),
    range: [rounded(smallest), rounded(largest)],
    target: `≥ ${least} ×`,
    met: median(ratios) >= least,
  };
};

/** What is told for itself: no target is set for it. */
export const told = (what: string, values: readonly number[]): Row => {
  const [least, largest] = rangeOf(values);
  const ours = rounded(median(values));
  return {
    what,
    ours,
    against: null,
    ratio: null,
    range: [rounded(least), rounded(largest)],
    target: '–',
    met: true,
  };
};

export const notMeasured = (what: string, target: string, error: unknown): Row => ({
  what,
  ours: `not measured: ${error instanceof Error ? error.message : String(error)}`,
  against: null,
  ratio: null,
  range: null,
  target,
  met: false,
});
