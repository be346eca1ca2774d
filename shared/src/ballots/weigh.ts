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

/** Of the people who count for quorum and base: owners by taking part in the vote, everyone else by being there. */
export function attending(rule: Rule, { eligible, present, participating }: Tally) {
  const voting = rule.pass.of === 'participating' ? (participating ?? present) : present;
  return { eligible, present: voting, remote: 0 };
}

type Weighed = { base: number; yes: number; needed: number; carried: boolean; steps: ExplainStep[] };

/** The votes of one measure against the bar of the rule, tie included; quorum is not looked at here. */
export function weigh(rule: Rule, tally: Tally, measure: Measure): Weighed {
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
  if (yes > 0 && yes === no) steps.push({ key: key('tie'), params: { yes, no }, article: null });
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
