import { isDeepStrictEqual } from 'node:util';
import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { type Chosen, choiceOf, ticksOf } from '@yishiting/shared/ballots/choice.ts';
import { decide } from '@yishiting/shared/ballots/decide.ts';
import { areTicksPossible, decideList } from '@yishiting/shared/ballots/decide-list.ts';
import { listFromSteps } from '@yishiting/shared/ballots/list-from-steps.ts';
import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import {
  countsOf,
  listTallyOf,
  motionTallyOf,
  type Sums,
  sumsOf,
} from '@yishiting/shared/ballots/tally-view.ts';
import { verdictFromSteps } from '@yishiting/shared/ballots/verdict-from-steps.ts';
import type { BoardBallot, VerdictView } from '@yishiting/shared/meetings/board.contract.ts';
import type { BallotPlan } from './ballot-plan.ts';
import type { BallotRecord } from './ballot-record.ts';

/** Sums by heads and, where it counts, by floor area. */
type Count = { heads: Sums; area: Sums | null };
type Vote = { unit: string; choice: Chosen };

const sumBy = (votes: readonly Vote[], weigh: (unit: string) => number): Sums => {
  const sums: Sums = {};
  for (const { unit, choice } of votes)
    for (const key of countsOf(choice)) sums[key] = (sums[key] ?? 0) + weigh(unit);
  return sums;
};

/** Whatever realm they were parsed in. */
const isSame = (a: VerdictView, b: VerdictView): boolean =>
  isDeepStrictEqual(structuredClone(a), structuredClone(b));

const keysOf = (ask: ListAsk | null): string[] => ask?.options.map(({ key }) => key) ?? ['yes'];

/** The same vote, for this as well; null where it is already, or has no tick left. */
const inFavour = (ask: ListAsk | null, { unit, choice }: Vote, key: string): Vote | null => {
  if (!ask) return choice === 'yes' ? null : { unit, choice: 'yes' };
  const ticks = ticksOf(choice);
  const more = choiceOf([...ticks, key]);
  return more && !ticks.includes(key) && ticks.length < ask.most ? { unit, choice: more } : null;
};

/** The same of a secret ballot, of which there are sums alone. */
const oneMore = (ask: ListAsk | null, sums: Sums, key: string): Sums[] => {
  const plus = (...moved: [string, number][]) => ({
    ...sums,
    ...Object.fromEntries(moved.map(([k, n]) => [k, (sums[k] ?? 0) + n])),
  });
  if (!ask) return ['no', 'abstain'].filter((k) => (sums[k] ?? 0) > 0).map((k) => plus([key, 1], [k, -1]));
  const ticked = plus([key, 1]);
  const fromNone = (sums.abstain ?? 0) > 0 ? [plus([key, 1], ['ticked', 1], ['abstain', -1])] : [];
  return areTicksPossible(listTallyOf(ask, ticked), ask.most) ? [ticked, ...fromNone] : fromNone;
};

/** Decides such a hall by the rule, everybody in it being there. */
const judge = ({ ask, rule: id }: BallotPlan, { heads, area }: Count, areas: readonly number[]) => {
  const rule = findRule(id, { asOf: '2026-11-21' });
  if (!rule) throw new Error(`no rule ${id}`);
  const whole = areas.reduce((a, b) => a + b, 0);
  const of = (all: number) => ({ eligible: all, present: all });
  const units = of(areas.length);
  return ask
    ? decideList(rule, ask, {
        ...{ ...units, ...listTallyOf(ask, heads) },
        ...(area && { area: { ...of(whole), ...listTallyOf(ask, area) } }),
      })
    : decide(rule, {
        ...{ ...units, ...motionTallyOf(heads) },
        ...(area && { area: { ...of(whole), ...motionTallyOf(area) } }),
      });
};

const isCarried = (verdict: VerdictView, key: string): boolean =>
  'options' in verdict ? verdict.options.some((o) => o.key === key && o.carried) : verdict.adopted;

/** What is wrong with the count and the verdict of a closed ballot, seen beside what is on record. */
export const faultsInVerdict = (
  plan: BallotPlan,
  { tally, verdict, voted }: BoardBallot,
  record: BallotRecord,
): string[] => {
  if (!tally || !verdict) return ['closed without a count'];
  const { ask, secrecy, rule } = plan;
  const areas = [...record.areas.values()];
  const count = (votes: readonly Vote[]): Count => ({
    heads: sumBy(votes, () => 1),
    area: rule === 'OWN-G' ? sumBy(votes, (unit) => record.areas.get(unit) ?? 0) : null,
  });
  const shown = sumsOf(tally);
  const found = secrecy === 'named' ? count(record.votes) : { heads: shown, area: null };
  const faults: string[] = [];
  const expect = (what: string, holds: boolean) => {
    if (!holds) faults.push(`${what}: ${JSON.stringify({ shown, found, verdict })}`);
  };
  const { notVoted } = verdict.steps.find(({ key }) => /heads\.(list-)?votes$/.test(key))?.params ?? {};
  const cast = (shown.ticked ?? (shown.yes ?? 0) + (shown.no ?? 0)) + (shown.abstain ?? 0);
  expect('not everybody who voted is counted', cast === voted);
  expect('votes and who did not vote are not the base', cast + (notVoted ?? -1) === verdict.base);
  expect('the base is not the hall', verdict.base === areas.length);
  if (ask)
    expect(
      'more ticks than votes',
      ask.options.every(({ key }) => (shown[key] ?? 0) <= (shown.ticked ?? 0)),
    );
  expect(
    'the sums are not those of the votes',
    Object.entries(shown).every(([key, n]) => n === (found.heads[key] ?? 0)),
  );
  expect('another verdict than the rule’s', isSame(verdict, judge(plan, found, areas)));
  const again = ask ? listFromSteps(verdict.steps, keysOf(ask)) : verdictFromSteps(verdict.steps);
  expect('the explanation gives another verdict', isSame(verdict, again));
  for (const key of keysOf(ask).filter((k) => isCarried(verdict, k))) {
    const counts: Count[] =
      secrecy === 'secret'
        ? oneMore(ask, shown, key).map((heads) => ({ heads, area: null }))
        : record.votes.flatMap((vote) => {
            const more = inFavour(ask, vote, key);
            return more ? [count(record.votes.map((v) => (v === vote ? more : v)))] : [];
          });
    expect(
      `one more for ${key} takes it away`,
      counts.every((more) => isCarried(judge(plan, more, areas), key)),
    );
  }
  return faults;
};
