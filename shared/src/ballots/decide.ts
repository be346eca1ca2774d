import { checkQuorum } from '../meetings/quorum.ts';
import type { ExplainStep } from './explain.ts';
import type { Rule } from './rules/rule.ts';
import { attending, type Tally, weigh } from './weigh.ts';

export type Count = Tally & { area?: Tally };

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
    steps: [...quorum.steps, ...heads.steps, ...(area?.steps ?? []), ...outcome(rule, quorum.met, adopted)],
  };
}

function outcome(rule: Rule, quorate: boolean, adopted: boolean): ExplainStep[] {
  const carried = adopted ? 'explain.adopted' : 'explain.rejected';
  const steps: ExplainStep[] = [
    { key: quorate ? carried : 'explain.no-quorum', params: {}, article: rule.source },
  ];
  if (rule.advisory) steps.push({ key: 'explain.advisory', params: {}, article: rule.source });
  return steps;
}
