import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import type { Chosen } from '@yishiting/shared/ballots/choice.ts';
import { countedKeys, countsOf, type Sums, tallyOf, votesIn } from '@yishiting/shared/ballots/tally-view.ts';
import type { Counts } from './secret-box.ts';

type Asked = { ask?: ListAsk | null };

export const addUp = (parts: readonly Sums[]): Sums => {
  const sums: Sums = {};
  for (const part of parts) for (const [key, n] of Object.entries(part)) sums[key] = (sums[key] ?? 0) + n;
  return sums;
};

/** What votes come to that chose the same: `n` heads, or so much floor area. */
export const sumChosen = (rows: readonly { choice: Chosen; n: number }[]): Sums =>
  addUp(rows.map(({ choice, n }) => Object.fromEntries(countsOf(choice).map((key) => [key, n]))));

/** As the box of a secret ballot holds them, in a fixed order. */
export const toCounts = ({ ask }: Asked, sums: Sums): number[] =>
  countedKeys(ask).map((key) => sums[key] ?? 0);
export const fromCounts = ({ ask }: Asked, counts: Counts): Sums =>
  Object.fromEntries(countedKeys(ask).map((key, i) => [key, counts[i] ?? 0]));

/** How many voted. */
export const votersIn = ({ ask }: Asked, sums: Sums): number => votesIn(tallyOf(ask, sums));

/** In a row: of a motion as numbers of their own, of a list together; nothing where they are kept back. */
export const SUM_COLUMNS = 'yes, no, abstain, counts';
export const toColumns = ({ ask }: Asked, sums: Sums | null): (number | string | null)[] => {
  if (!sums) return [null, null, null, null];
  if (ask) return [null, null, null, JSON.stringify(sums)];
  return [...toCounts({ ask }, sums), null];
};
/** The same read again as `sums`. */
export const SUMS = `case when counts is not null then counts
  when yes is not null then jsonb_build_object('yes', yes, 'no', no, 'abstain', abstain) end as sums`;
