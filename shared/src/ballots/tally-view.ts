import * as z from 'zod/mini';
import { count } from '../fields.ts';
import type { ListAsk } from './ask.ts';
import { type Chosen, choices, ticksOf } from './choice.ts';

/** Votes on one motion. */
export const motionTally = z.object({ yes: count, no: count, abstain: count });
/** Votes over a list. `ticked`: those that name at least one option; `ticks`: how many name each, by its key. */
export const listTally = z.object({ ticked: count, abstain: count, ticks: z.record(z.string(), count) });
/** What was counted, as everybody reads it and as tellers enter it. */
export const tallyView = z.union([motionTally, listTally]);
export type MotionTally = z.infer<typeof motionTally>;
export type ListTallyView = z.infer<typeof listTally>;
export type TallyView = z.infer<typeof tallyView>;

/** The same as a flat count by `countedKeys`, so that votes, tellers and the sealed box are added up in one way. */
export type Sums = Record<string, number>;

/** What is counted in a ballot, in a fixed order. */
export const countedKeys = (ask: ListAsk | null | undefined): string[] =>
  ask ? ['ticked', 'abstain', ...ask.options.map(({ key }) => key)] : [...choices];

/** Where one vote is counted. */
export const countsOf = (choice: Chosen): string[] => {
  const ticks = ticksOf(choice);
  return ticks.length > 0 ? ['ticked', ...ticks] : [choice];
};

export const sumsOf = (tally: TallyView): Sums => {
  if (!('ticks' in tally)) return tally;
  const { ticks, ...votes } = tally;
  return { ...ticks, ...votes };
};

export const motionTallyOf = ({ yes = 0, no = 0, abstain = 0 }: Sums): MotionTally => ({ yes, no, abstain });
export const listTallyOf = ({ options }: ListAsk, sums: Sums): ListTallyView => {
  const { ticked = 0, abstain = 0 } = sums;
  return { ticked, abstain, ticks: Object.fromEntries(options.map(({ key }) => [key, sums[key] ?? 0])) };
};
export const tallyOf = (ask: ListAsk | null | undefined, sums: Sums): TallyView =>
  ask ? listTallyOf(ask, sums) : motionTallyOf(sums);

/** A tally or a verdict where one motion was asked; null for a list, or where there is none to see. */
export const ofMotion = <View extends object>(
  view: View | null | undefined,
): Extract<View, { yes: number }> | null => (view && isOfMotion(view) ? view : null);
const isOfMotion = <View extends object>(view: View): view is Extract<View, { yes: number }> => 'yes' in view;

/** How many voted. */
export const votesIn = (tally: TallyView): number =>
  'ticks' in tally ? tally.ticked + tally.abstain : tally.yes + tally.no + tally.abstain;
