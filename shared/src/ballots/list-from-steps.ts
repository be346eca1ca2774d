import { type ListVerdict, measureOptions } from './decide-list.ts';
import type { ExplainKey, ExplainStep, Measure } from './explain.ts';
import { fillPlaces } from './fill-places.ts';
import { verdictFromSteps } from './verdict-from-steps.ts';

/**
 * Works the verdict over a list out again from the numbers that its explanation shows, and from nothing else: each option
 * by the arithmetic of a single motion, then the places. `keys`: of the options, in the order of the list.
 */
export function listFromSteps(steps: ExplainStep[], keys: readonly string[]): ListVerdict {
  if (steps.some(({ key }) => key === 'explain.poll')) return poll(steps, keys);
  const verdicts = keys.map((_, i) => verdictFromSteps([...steps, ...votesFor(steps, i + 1)]));
  const bars = measureOptions(keys, verdicts);
  const { carried } = fillPlaces(bars, read(steps, 'explain.places', 'most'));
  const { quorate = false, base = 0, needed = 0 } = verdicts[0] ?? {};
  return {
    quorate,
    base,
    needed,
    adopted: quorate && carried.length > 0,
    ticked: read(steps, 'explain.heads.list-votes', 'ticked'),
    abstain: read(steps, 'explain.heads.list-votes', 'abstain'),
    options: bars.map((bar, i) => ({ ...bar, carried: quorate && carried.includes(i) })),
    steps,
  };
}

/** A straw poll has neither bar nor places. */
const poll = (steps: ExplainStep[], keys: readonly string[]): ListVerdict => {
  const said = (name: string) => read(steps, 'explain.heads.list-votes', name);
  const cast = { ticked: said('ticked'), abstain: said('abstain') };
  const votes = steps.filter(({ key }) => key === 'explain.heads.option-votes');
  const options = keys.map((key, i) => {
    const { yes = 0 } = votes.find(({ params }) => params.option === i + 1)?.params ?? {};
    return { key, yes, reached: false, carried: false };
  });
  const base = cast.ticked + cast.abstain + said('notVoted');
  return { quorate: true, base, needed: 0, adopted: false, ...cast, options, steps };
};

const read = (steps: ExplainStep[], key: ExplainKey, name: string): number => {
  const value = steps.find((step) => step.key === key)?.params[name];
  if (value === undefined) throw new RangeError(`the explanation does not say ${name}`);
  return value;
};

const measures: readonly Measure[] = ['heads', 'area'];

/** The votes of this option, by each measure, as a motion of its own would state them. */
const votesFor = (steps: ExplainStep[], option: number): ExplainStep[] =>
  measures
    .filter((measure) => steps.some(({ key }) => key === `explain.${measure}.list-votes`))
    .map((measure) => {
      const line = steps.find(
        ({ key, params }) => key.startsWith(`explain.${measure}.option-`) && params.option === option,
      );
      const { yes = 0 } = line?.params ?? {};
      const ticked = read(steps, `explain.${measure}.list-votes`, 'ticked');
      const abstain = read(steps, `explain.${measure}.list-votes`, 'abstain');
      const params = { yes, no: 0, abstain: ticked - yes + abstain };
      return { key: `explain.${measure}.votes`, params, article: null };
    });
