import { checkQuorum } from '../meetings/quorum.ts';
import type { ExplainStep, Measure } from './explain.ts';
import { meets, needed } from './fraction.ts';
import type { Rule } from './rules/rule.ts';

/**
 * Votes of one measure: voting units, or their floor area in 0.01 m². `present` is the counted set frozen when the
 * ballot opened: who left before is out of it, who drops out later stays in it. `recused` people are part of it.
 * `participating`: owners who take part in the vote (CC 278), where that differs from `present`, e.g. with paper ballots
 * from absent owners.
 */
export type Tally = {
  eligible: number;
  present: number;
  yes: number;
  no: number;
  abstain: number;
  recused?: number;
  participating?: number;
};
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

/** Of the people who count for quorum and base: owners by taking part in the vote, everyone else by being there. */
function attending(rule: Rule, { eligible, present, participating }: Tally) {
  const voting = rule.pass.of === 'participating' ? (participating ?? present) : present;
  return { eligible, present: voting, remote: 0 };
}

type Weighed = { base: number; yes: number; needed: number; carried: boolean; steps: ExplainStep[] };

function weigh(rule: Rule, tally: Tally, measure: Measure): Weighed {
  const { yes, no, abstain, recused = 0 } = tally;
  const { num, den, strict, of } = rule.pass;
  const whole = wholeBase(rule, tally);
  // Whoever recuses casts nothing, so a base of votes cast has lost them already.
  const removed = rule.recusal === 'removeFromBase' && of !== 'cast' ? recused : 0;
  const base = whole - removed;
  const notVoted = base - yes - no - abstain;
  if (Math.min(base, yes, no, abstain, recused, notVoted) < 0) {
    throw new RangeError(`impossible count: ${yes} + ${no} + ${abstain} of ${base}`);
  }
  const least = needed(base, rule.pass);
  const reached = meets(yes, base, rule.pass);
  const key = <K extends string>(name: K) => `explain.${measure}.${name}` as const;
  const article = rule.source;
  const steps: ExplainStep[] = [{ key: key(`base-${of}`), params: { base: whole }, article }];
  if (removed > 0) steps.push({ key: key('recused-removed'), params: { recused, base }, article: null });
  else if (recused > 0) steps.push({ key: key('recused-kept'), params: { recused }, article: null });
  steps.push(
    { key: key('votes'), params: { yes, no, abstain, notVoted }, article: null },
    {
      key: key(strict ? 'pass-more-than' : 'pass-at-least'),
      params: { base, num, den, needed: least },
      article,
    },
    { key: key(reached ? 'reached' : 'not-reached'), params: { yes, needed: least }, article },
  );
  if (yes === no) steps.push({ key: key('tie'), params: { yes, no }, article: null });
  return { base, yes, needed: least, carried: reached && yes !== no, steps };
}

function wholeBase(rule: Rule, tally: Tally): number {
  switch (rule.pass.of) {
    case 'eligible':
      return tally.eligible;
    case 'cast':
      return tally.yes + tally.no + tally.abstain;
    case 'present':
    case 'participating':
      return attending(rule, tally).present;
  }
}

function outcome(rule: Rule, quorate: boolean, adopted: boolean): ExplainStep[] {
  const steps: ExplainStep[] = [];
  if (!quorate) steps.push({ key: 'explain.no-quorum', params: {}, article: rule.source });
  else
    steps.push({ key: adopted ? 'explain.adopted' : 'explain.rejected', params: {}, article: rule.source });
  if (rule.advisory) steps.push({ key: 'explain.advisory', params: {}, article: rule.source });
  return steps;
}
