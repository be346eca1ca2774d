import { describe, expect, it } from '@jest/globals';
import { type Count, decide } from '@yishiting/shared/ballots/decide.ts';
import { catalogue } from '@yishiting/shared/ballots/rules/catalogue.ts';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import { verdictFromSteps } from '@yishiting/shared/ballots/verdict-from-steps.ts';
import type { Tally } from '@yishiting/shared/ballots/weigh.ts';
import fc from 'fast-check';

// Set FC_SEED to the seed that a failure prints, to play the same cases again.
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
const holds = <T>(arbitrary: fc.Arbitrary<T>, promise: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, promise), { seed, numRuns: 300 });

const rules: fc.Arbitrary<Rule> = fc
  .tuple(fc.constantFrom(...catalogue), fc.constantFrom<Rule['recusal']>('keepInBase', 'removeFromBase'))
  .map(([rule, recusal]) => ({ ...rule, recusal }));

/** Any honest count: present of eligible, votes of those present who do not recuse. */
const tallies = (most: number): fc.Arbitrary<Tally> =>
  fc
    .record({
      eligible: fc.integer({ min: 0, max: most }),
      tied: fc.boolean(),
      parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
    })
    .map(({ eligible, parts, tied }) => {
      const take = (left: number, part = 0) => Math.floor(left * part);
      const present = eligible - take(eligible, (parts[0] ?? 0) / 2);
      const recused = take(present, (parts[1] ?? 0) / 4);
      const yes = take(present - recused, parts[2]);
      const no = take(present - recused - yes, parts[3]);
      const abstain = take(present - recused - yes - no, parts[4]);
      const half = Math.floor((present - recused) / 2);
      return tied
        ? { eligible, present, yes: half, no: half, abstain: 0, recused }
        : { eligible, present, yes, no, abstain, recused };
    });
const counts: fc.Arbitrary<Count> = fc
  .record({ heads: tallies(700), area: tallies(9_000_000) })
  .map(({ heads, area }) => ({ ...heads, area }));

const withOneMoreYes = (tally: Tally): Tally => {
  const notVoted = tally.present - (tally.recused ?? 0) - tally.yes - tally.no - tally.abstain;
  if (notVoted > 0) return { ...tally, yes: tally.yes + 1 };
  if (tally.no > 0) return { ...tally, yes: tally.yes + 1, no: tally.no - 1 };
  return tally.abstain > 0 ? { ...tally, yes: tally.yes + 1, abstain: tally.abstain - 1 } : tally;
};

describe(`every rule, whatever the count (seed ${seed})`, () => {
  it('one more yes never turns adopted into rejected', () => {
    holds(fc.tuple(rules, counts), ([rule, count]) => {
      const more = { ...withOneMoreYes(count), area: count.area && withOneMoreYes(count.area) };
      expect(decide(rule, more).adopted || !decide(rule, count).adopted).toBe(true);
    });
  });

  it('yes, no, abstained and not voted make up the base', () => {
    holds(fc.tuple(rules, counts), ([rule, count]) => {
      const verdict = decide(rule, count);
      const votes = verdict.steps.find((step) => step.key === 'explain.heads.votes');
      expect(verdict.yes + verdict.no + verdict.abstain + (votes?.params.notVoted ?? Number.NaN)).toBe(
        verdict.base,
      );
    });
  });

  it('the explanation alone gives the same verdict', () => {
    holds(fc.tuple(rules, counts), ([rule, count]) => {
      const verdict = decide(rule, count);
      expect(verdictFromSteps(verdict.steps)).toEqual(verdict);
    });
  });

  it('a tie and a missing quorum carry nothing', () => {
    holds(fc.tuple(rules, counts), ([rule, count]) => {
      const verdict = decide(rule, count);
      if (verdict.yes === verdict.no || !verdict.quorate) expect(verdict.adopted).toBe(false);
    });
  });

  it('needed is exactly where adoption begins', () => {
    holds(fc.tuple(rules, counts), ([rule, count]) => {
      const all = {
        ...count,
        yes: 0,
        no: 0,
        abstain: 0,
        recused: 0,
        area: count.area && { ...count.area, no: 0, abstain: 0, recused: 0, yes: count.area.present },
      };
      const least = decide(rule, all).needed;
      if (!decide(rule, all).quorate || least > all.present || rule.pass.of === 'cast') return;
      expect(decide(rule, { ...all, yes: least }).adopted).toBe(true);
      expect(decide(rule, { ...all, yes: least - 1 }).adopted).toBe(false);
    });
  });
});
