import { describe, expect, it } from '@jest/globals';
import { decideList, type ListCount } from '@yishiting/shared/ballots/decide-list.ts';
import { listFromSteps } from '@yishiting/shared/ballots/list-from-steps.ts';
import { catalogue } from '@yishiting/shared/ballots/rules/catalogue.ts';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
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
      rule: fc.constantFrom(...catalogue),
      absent: fc.integer({ min: 0, max: 30 }),
      papers: fc.array(
        fc.record({
          ticks: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: options }), { maxLength: most })),
          area: fc.integer({ min: 1, max: 20_000 }),
        }),
        { minLength: 1, maxLength: 60 },
      ),
    }),
  );
/** `ticks`: none of them where it abstains, null where nothing was cast. `area`: of the voter's floor, 0.01 m². */
type Paper = { ticks: number[] | null; area: number };

const tallyOf = (papers: readonly Paper[], absent: number, weigh: (paper: Paper) => number) => {
  const sum = (of: readonly Paper[]) => of.reduce((n, paper) => n + weigh(paper), 0);
  const naming = (option: number) => papers.filter(({ ticks }) => ticks?.includes(option));
  const named = [...new Set(papers.flatMap(({ ticks }) => ticks ?? []))];
  return {
    eligible: sum(papers) + absent,
    present: sum(papers),
    ticked: sum(papers.filter(({ ticks }) => ticks && ticks.length > 0)),
    abstain: sum(papers.filter(({ ticks }) => ticks?.length === 0)),
    ticks: Object.fromEntries(named.map((option) => [`o${option}`, sum(naming(option))])),
  };
};
type Hall = { rule: Rule; papers: readonly Paper[]; absent: number };
const countOf = ({ rule, papers, absent }: Hall): ListCount => ({
  ...tallyOf(papers, absent, () => 1),
  ...(rule.alsoByArea && { area: tallyOf(papers, absent * 9000, ({ area }) => area) }),
});

describe(`a list, under every rule, by heads and where it counts by floor area (seed ${seed})`, () => {
  it('fills no more places than there are, and only with options that reach the bar and nobody left out beats', () => {
    holds(halls, ({ rule, ask, papers, absent }) => {
      const { options, quorate, adopted } = decideList(rule, ask, countOf({ rule, papers, absent }));
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
      const { ticks, area } = papers[who % papers.length] ?? { ticks: null, area: 0 };
      if (ticks && (ticks.includes(option) || ticks.length >= ask.most)) return;
      const ticked = { ticks: [...(ticks ?? []), option], area };
      const more = papers.map((paper, i) => (i === who % papers.length ? ticked : paper));
      const isCarried = (cast: readonly Paper[]) =>
        decideList(rule, ask, countOf({ rule, papers: cast, absent })).options[option - 1]?.carried === true;
      expect(isCarried(more) || !isCarried(papers)).toBe(true);
    });
  });

  it('the explanation worked out again from its own numbers gives the verdict', () => {
    holds(halls, ({ rule, ask, papers, absent }) => {
      const verdict = decideList(rule, ask, countOf({ rule, papers, absent }));
      const keys = ask.options.map((option) => option.key);
      expect(listFromSteps(verdict.steps, keys)).toEqual(verdict);
    });
  });
});
