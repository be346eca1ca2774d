import { explainListTexts } from '../text/explain-list.text.ts';
import { type Language, type Params, speaker } from '../text/text.ts';
import type { ListAsk } from './ask.ts';
import type { ExplainStep, Measure } from './explain.ts';
import { explainVerdict, type Sentence } from './explain-verdict.ts';
import { firstOf, isExplainText, type Named, stepsOf, type Wording, wording } from './explain-wording.ts';
import { optionNames } from './name-choice.ts';
import type { Rule } from './rules/rule.ts';

const isOutcome = ({ key }: ExplainStep) =>
  /^explain\.(?:adopted|rejected|no-quorum|advisory|poll)$/.test(key);
const measures: readonly Measure[] = ['heads', 'area'];

type Line = (step: ExplainStep, key: keyof typeof explainListTexts, params: Params) => Sentence;
const lineIn =
  (language: Language): Line =>
  (step, key, params) => ({ text: speaker(explainListTexts)(language)(key, params), article: step.article });

const nameIn =
  (names: readonly string[]) =>
  ({ params: { option = 0 } }: ExplainStep): string =>
    names[option - 1] ?? String(option);

const optionText = ({ key }: ExplainStep): keyof typeof explainListTexts => {
  if (key.endsWith('option-votes')) return 'list.option-votes';
  const measure = key.startsWith('explain.area.') ? 'area' : 'option';
  return key.endsWith('not-reached') ? `list.${measure}-not-reached` : `list.${measure}-reached`;
};

/** Votes, bar and options by heads, or by floor area. */
function ofMeasure(line: Line, words: Wording, found: Named, options: [string, ExplainStep][]): Sentence[] {
  const { speak, amount, votes, share } = words;
  const cast = found.get('list-votes');
  const bar = firstOf(found, 'pass-more-than', 'pass-at-least');
  const base = firstOf(found, 'base-present', 'base-eligible', 'base-cast', 'base-participating');
  if (!cast) return [];
  const { ticked, abstain, notVoted } = cast.params;
  const all = line(cast, 'list.votes', {
    ticked: votes(ticked),
    abstain: votes(abstain),
    notVoted: votes(notVoted),
  });
  const each = options.map(([name, step]) =>
    line(step, optionText(step), { name, yes: votes(step.params.yes) }),
  );
  // A straw poll has no bar.
  if (!bar || !base) return [all, ...each];
  const { num, den, needed } = bar.step.params;
  const of = `of.${base.name.replace('base-', '')}`;
  const most = bar.name === 'pass-more-than' ? 'list.bar-more-than' : 'list.bar-at-least';
  return [
    all,
    line(bar.step, num === den ? 'list.bar-all' : most, {
      of: isExplainText(of) ? speak(of, { n: amount(bar.step.params.base) }) : of,
      share: share(bar.step.params),
      needed: votes(needed),
    }),
    ...each,
  ];
}

/**
 * The arithmetic over a list in short sentences: who was there, what was cast, the bar of every option, each option, who
 * gets the places, the result. `names`: of the options, in the order of the list.
 */
export function explainList(
  language: Language,
  steps: ExplainStep[],
  names: readonly string[],
  unit: Rule['unit'] = 'person',
): Sentence[] {
  const line = lineIn(language);
  const nameOf = nameIn(names);
  const counted = measures.filter((measure) =>
    steps.some(({ key }) => key === `explain.${measure}.list-votes`),
  );
  const results = counted.flatMap((measure) => {
    const words = wording(language, measure, unit);
    const label = counted.length > 1 ? words.speak(`part.${measure}`) : '';
    const options = steps
      .filter(({ key }) => key.startsWith(`explain.${measure}.option-`))
      .map((step): [string, ExplainStep] => [nameOf(step), step]);
    return ofMeasure(line, words, stepsOf(steps, measure), options).map((s) => ({
      ...s,
      text: label + s.text,
    }));
  });
  const { votes } = wording(language, 'heads', unit);
  const places = steps.flatMap((step) => {
    const { most = 0, reached = 0, left = 0, tied = 0, yes } = step.params;
    if (step.key === 'explain.places')
      return [line(step, counted.length > 1 ? 'list.places-area' : 'list.places', { most, reached })];
    if (step.key === 'explain.places-tie')
      return [line(step, 'list.places-tie', { left, tied, yes: votes(yes) })];
    return step.key === 'explain.option-carried' ? [line(step, 'list.carried', { name: nameOf(step) })] : [];
  });
  const rest = steps.filter((step) => !isOutcome(step));
  return [
    ...explainVerdict(language, rest, unit),
    ...results,
    ...places,
    ...explainVerdict(language, steps.filter(isOutcome), unit),
  ];
}

/** The arithmetic of a ballot, whichever it asks. */
export const explainBallot = (
  language: Language,
  ask: ListAsk | null | undefined,
  steps: ExplainStep[],
  unit?: Rule['unit'],
): Sentence[] =>
  ask
    ? explainList(language, steps, optionNames(language, ask), unit)
    : explainVerdict(language, steps, unit);
