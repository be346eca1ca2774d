import { explainTexts } from '../text/explain.text.ts';
import { type Language, speaker } from '../text/text.ts';
import type { ExplainStep, Measure } from './explain.ts';
import type { Rule } from './rules/rule.ts';

type Text = keyof typeof explainTexts;

export const sayExplained = speaker(explainTexts);
export const isExplainText = (key: string): key is Text => Object.hasOwn(explainTexts, key);

/** Steps of one measure by the name that follows it in their key. */
export const stepsOf = (steps: ExplainStep[], measure: Measure) => {
  const prefix = `explain.${measure}.`;
  return new Map(
    steps.filter((s) => s.key.startsWith(prefix)).map((s) => [s.key.slice(prefix.length), s] as const),
  );
};
export type Named = ReturnType<typeof stepsOf>;

export const firstOf = (named: Named, ...names: string[]) => {
  const name = names.find((n) => named.has(n));
  const step = name === undefined ? undefined : named.get(name);
  return name !== undefined && step ? { name, step } : undefined;
};

/** Numbers with their unit, as the language says them. */
export function wording(language: Language, measure: Measure, unit: Rule['unit']) {
  const speak = sayExplained(language);
  const people = unit === 'household' || unit === 'party' ? (`unit.${unit}` as const) : 'unit.person';
  // Areas are kept in 0.01 m².
  const amount = (n = 0) => (measure === 'area' ? speak('unit.area', { n: n / 100 }) : speak(people, { n }));
  const votes = (n = 0) => (measure === 'area' ? amount(n) : speak('unit.votes', { n }));
  const share = ({ num = 0, den = 1 }: Record<string, number | undefined>) => {
    const key = `share.${num}/${den}`;
    return isExplainText(key) ? speak(key) : speak('share.other', { num, den });
  };
  return { speak, amount, votes, share };
}
export type Wording = ReturnType<typeof wording>;
