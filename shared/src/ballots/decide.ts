import { checkQuorum } from '../meetings/quorum.ts';
import type { ExplainStep } from './explain.ts';
import { meets } from './fraction.ts';
import type { Rule } from './rules/rule.ts';
import { attending, type Tally, weigh } from './weigh.ts';

/** `left`: of the present, how many have gone since the ballot opened. */
export type Count = Tally & { left?: number; area?: Tally };

export type Verdict = {
  quorate: boolean;
  base: number;
  yes: number;
  no: number;
  abstain: number;
  /** The smallest number of yes that passes, of `base`. */
  needed: number;
  adopted: boolean;
  area?: { base: number; yes: number; needed: number; adopted: boolean };
  /** The arithmetic, in order of reading; `verdictFromSteps` gets the verdict back from it. */
  steps: ExplainStep[];
};

/**
 * What the law makes of a count. Abstaining and not voting stay in the base, so they work like a no; recused people
 * stay in it unless the rule removes them. A tie never carries and nobody has a casting vote. Without quorum base and
 * needed are still stated, but nothing is adopted.
 */
export function decide(rule: Rule, count: Count): Verdict {
  const quorum = checkQuorum(rule, {
    ...attending(rule, count),
    area: count.area && attending(rule, count.area),
  });
  const heads = weigh(rule, count, 'heads');
  const area = rule.alsoByArea && count.area ? weigh(rule, count.area, 'area') : undefined;
  const adopted = quorum.met && heads.carried && (area?.carried ?? true);
  const { yes, no, abstain } = count;
  return {
    quorate: quorum.met,
    base: heads.base,
    yes,
    no,
    abstain,
    needed: heads.needed,
    adopted,
    ...(area && {
      area: { base: area.base, yes: area.yes, needed: area.needed, adopted: quorum.met && area.carried },
    }),
    steps: [
      ...quorum.steps,
      ...leavers(rule, count),
      ...heads.steps,
      ...(area?.steps ?? []),
      ...outcome(rule, quorum.met, adopted),
    ],
  };
}

/** The quorum looked at again at the close. It binds nothing: base and presence are those of the opening. */
function leavers(rule: Rule, { eligible, present, left = 0 }: Count): ExplainStep[] {
  if (left === 0) return [];
  const here = present - left;
  const short = rule.quorum !== null && !meets(here, eligible, rule.quorum);
  return [
    { key: `explain.heads.${short ? 'left-below' : 'left-since'}`, params: { left, here }, article: null },
  ];
}

/** The last lines under a result: carried or not, or no quorum, and that a poll of the rule binds nobody. */
export function outcome(rule: Rule, quorate: boolean, adopted: boolean): ExplainStep[] {
  const carried = adopted ? 'explain.adopted' : 'explain.rejected';
  const steps: ExplainStep[] = [
    { key: quorate ? carried : 'explain.no-quorum', params: {}, article: rule.source },
  ];
  if (rule.advisory) steps.push({ key: 'explain.advisory', params: {}, article: rule.source });
  return steps;
}
