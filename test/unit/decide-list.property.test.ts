import { describe, expect, it } from '@jest/globals';
import { decideList, type ListCount } from '@yishiting/shared/ballots/decide-list.ts';
import { listFromSteps } from '@yishiting/shared/ballots/list-from-steps.ts';
import { catalogue } from '@yishiting/shared/ballots/rules/catalogue.ts';
import fc from 'fast-check';

// Set FC_SEED to the seed that a failure prints, to play the same cases again.
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
const holds = <T>(arbitrary: fc.Arbitrary<T>, promise: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, promise), { seed, numRuns: 300 });

/** Papers of a hall: each voter ticks some options (no more than allowed), abstains with none, or does not vote. */
const halls = fc
  .record({ options: fc.integer({ min: 1, max: 20 }), most: fc.integer({ min: 1, max: 5 }) })
  .chain(({ options, most }) =>
    fc.record({
      ask: fc.constant({
        kind: 'list' as const,
        most,
        options: Array.from({ length: options }, (_, i) => ({ key: `o${i + 1}`, zh: `${i + 1}`, en: '' })),
      }),
      rule: fc.constantFrom(...catalogue.filter((rule) => !rule.alsoByArea)),
      absent: fc.integer({ min: 0, max: 30 }),
      papers: fc.array(fc.option(fc.uniqueArray(fc.integer({ min: 1, max: options }), { maxLength: most })), {
        minLength: 1,
        maxLength: 60,
      }),
    }),
  );
type Paper = number[] | null;

const countOf = (papers: readonly Paper[], absent: number): ListCount => {
  const cast = papers.filter((paper) => paper !== null);
  const ticks: Record<string, number> = {};
  for (const option of cast.flat()) ticks[`o${option}`] = (ticks[`o${option}`] ?? 0) + 1;
  return {
    eligible: papers.length + absent,
    present: papers.length,
    ticked: cast.filter((paper) => paper.length > 0).length,
    abstain: cast.filter((paper) => paper.length === 0).length,
    ticks,
  };
};

describe(`a list, under every rule that counts heads (seed ${seed})`, () => {
  it('fills no more places than there are, and only with options that reach the bar and nobody left out beats', () => {
    holds(halls, ({ rule, ask, papers, absent }) => {
      const { options, quorate, adopted } = decideList(rule, ask, countOf(papers, absent));
      const carried = options.filter((option) => option.carried);
      expect(carried.length).toBeLessThanOrEqual(ask.most);
      expect(carried.every((option) => option.reached && quorate)).toBe(true);
      expect(adopted).toBe(carried.length > 0);
      const least = Math.min(...carried.map((option) => option.yes));
      expect(options.some((o) => o.reached && !o.carried && o.yes >= least)).toBe(false);
    });
  });

  it('one more tick never takes a place away from the option that gets it', () => {
    holds(fc.tuple(halls, fc.nat(), fc.nat()), ([{ rule, ask, papers, absent }, who, which]) => {
      const option = (which % ask.options.length) + 1;
      const paper = papers[who % papers.length] ?? [];
      if (paper.includes(option) || paper.length >= ask.most) return;
      const more = papers.map((p, i) => (i === who % papers.length ? [...paper, option] : p));
      const isCarried = (cast: readonly Paper[]) =>
        decideList(rule, ask, countOf(cast, absent)).options[option - 1]?.carried === true;
      expect(isCarried(more) || !isCarried(papers)).toBe(true);
    });
  });

  it('the explanation worked out again from its own numbers gives the verdict', () => {
    holds(halls, ({ rule, ask, papers, absent }) => {
      const verdict = decideList(rule, ask, countOf(papers, absent));
      const keys = ask.options.map((option) => option.key);
      expect(listFromSteps(verdict.steps, keys)).toEqual(verdict);
    });
  });
});
