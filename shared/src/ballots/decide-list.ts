import type { ListAsk } from './ask.ts';
import { type Count, decide, outcome, type Verdict } from './decide.ts';
import type { ExplainStep } from './explain.ts';
import { fillPlaces } from './fill-places.ts';
import type { Rule } from './rules/rule.ts';
import type { Tally } from './weigh.ts';

/** Votes of one measure over a list; `ticked`: those that named at least one, `ticks`: how many named each option. */
type ListTally = Omit<Tally, 'yes' | 'no'> & { ticked: number; ticks: Record<string, number> };
export type ListCount = ListTally & Pick<Count, 'left'> & { area?: ListTally };

export type ListVerdict = Pick<Verdict, 'quorate' | 'base' | 'needed' | 'adopted' | 'steps'> & {
  ticked: number;
  abstain: number;
  /** In the order of the list. `reached`: as many as the rule asks for; `carried`: and there is a place for it. */
  options: { key: string; yes: number; area?: number; reached: boolean; carried: boolean }[];
};

/**
 * What the law makes of a list. Each option is its own question: it must reach the same share of the same base as a
 * single motion, and a vote that names others is neither for it nor against it. Of those that reach it, at most `most`
 * are carried, those with more votes first; who are equal over the last places are all left out, since nobody has a
 * casting vote. The law says neither; both are our reading.
 */
export function decideList(rule: Rule, { options, most }: ListAsk, count: ListCount): ListVerdict {
  for (const tally of [count, count.area])
    if (tally && !areTicksPossible(tally, most)) throw new RangeError('impossible count of ticks');
  const verdicts = options.map(({ key }) => decide(rule, countOf(count, key)));
  const [first] = verdicts;
  if (!first) throw new RangeError('a list without options');
  const { quorate, base, needed } = first;
  const bars = measureOptions(
    options.map(({ key }) => key),
    verdicts,
  );
  const { carried, steps: places } = fillPlaces(bars, most);
  const adopted = quorate && carried.length > 0;
  return {
    quorate,
    base,
    needed,
    adopted,
    ticked: count.ticked,
    abstain: count.abstain,
    options: bars.map((bar, i) => ({ ...bar, carried: quorate && carried.includes(i) })),
    steps: [
      ...first.steps.flatMap((step) => ofTheList(step, count)),
      ...verdicts.flatMap((verdict, i) => verdict.steps.flatMap((step) => ofOption(step, i + 1))),
      ...places,
      ...(adopted ? carried : []).map(
        (i): ExplainStep => ({ key: 'explain.option-carried', params: { option: i + 1 }, article: null }),
      ),
      ...outcome(rule, quorate, adopted),
    ],
  };
}

/** Each option with its votes, and whether it reaches the bar; without a single vote nothing does. */
export const measureOptions = (
  keys: readonly string[],
  verdicts: readonly Pick<Verdict, 'yes' | 'needed' | 'area'>[],
) =>
  verdicts.map(({ yes, needed, area }, i) => ({
    key: keys[i] ?? '',
    yes,
    ...(area && { area: area.yes }),
    reached: yes > 0 && yes >= needed && (!area || (area.yes > 0 && area.yes >= area.needed)),
  }));

const countOf = ({ area, ...heads }: ListCount, key: string) => ({
  ...tallyOf(heads, key),
  area: area && tallyOf(area, key),
});

const tallyOf = ({ ticked, ticks, abstain, ...hall }: ListTally, key: string): Tally => {
  const yes = ticks[key] ?? 0;
  return { ...hall, yes, no: 0, abstain: ticked - yes + abstain };
};

/** Can so many votes, each of at least one tick and at most `most`, have these ticks? Measured by heads or by area. */
export function areTicksPossible(
  { ticked, ticks }: Pick<ListTally, 'ticked' | 'ticks'>,
  most: number,
): boolean {
  const all = Object.values(ticks);
  const sum = all.reduce((a, b) => a + b, 0);
  return all.every((n) => n >= 0 && n <= ticked) && sum >= ticked && sum <= ticked * most;
}

const parts = (step: ExplainStep) => {
  const [, measure, name = ''] = step.key.split('.');
  return measure === 'heads' || measure === 'area' ? ({ measure, name } as const) : null;
};

/** What an explanation of one motion says that holds for the whole list: quorum, base, bar; the votes as the list has them. */
const ofTheList = (step: ExplainStep, { area, ...heads }: ListCount): ExplainStep[] => {
  const part = parts(step);
  if (!part || ['reached', 'not-reached', 'tie'].includes(part.name)) return [];
  const tally = part.measure === 'heads' ? heads : area;
  if (part.name !== 'votes' || !tally) return [step];
  const { ticked, abstain } = tally;
  const { notVoted = 0 } = step.params;
  return [
    { key: `explain.${part.measure}.list-votes`, params: { ticked, abstain, notVoted }, article: null },
  ];
};

/** What it says of this option alone, which is counted from 1. */
const ofOption = (step: ExplainStep, option: number): ExplainStep[] => {
  const part = parts(step);
  if (part?.name !== 'reached' && part?.name !== 'not-reached') return [];
  const { yes = 0, needed = 0 } = step.params;
  const params = { option, yes, needed };
  return [{ key: `explain.${part.measure}.option-${part.name}`, params, article: step.article }];
};
