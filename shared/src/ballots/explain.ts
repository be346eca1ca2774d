import * as z from 'zod/mini';

const measures = ['heads', 'area'] as const;
/** What is counted: voting units, or their floor area in 0.01 m². */
export type Measure = (typeof measures)[number];

const perMeasure = [
  'quorum-none',
  'quorum-more-than',
  'quorum-at-least',
  'quorum-met',
  'quorum-not-met',
  'left-since',
  'left-below',
  'remote-apart',
  'base-present',
  'base-eligible',
  'base-cast',
  'base-participating',
  'recused-kept',
  'recused-removed',
  'votes',
  'pass-more-than',
  'pass-at-least',
  'tie',
  'reached',
  'not-reached',
  'list-votes',
  'option-votes',
  'option-reached',
  'option-not-reached',
] as const;
type MeasureKey = `explain.${Measure}.${(typeof perMeasure)[number]}`;
const outcomeKeys = [
  'explain.adopted',
  'explain.rejected',
  'explain.no-quorum',
  'explain.advisory',
  'explain.poll',
  'explain.places',
  'explain.places-tie',
  'explain.option-carried',
] as const;

/** Every key of an explanation; each has a sentence in the text catalogue. */
export const explainKeys: readonly (MeasureKey | (typeof outcomeKeys)[number])[] = [
  ...measures.flatMap((measure) => perMeasure.map((key): MeasureKey => `explain.${measure}.${key}`)),
  ...outcomeKeys,
];
export type ExplainKey = (typeof explainKeys)[number];

/** One line of the arithmetic under a result. */
export const explainStep = z.object({
  key: z.enum(explainKeys),
  params: z.record(z.string(), z.int()),
  /** Article of law, or null where the law is silent and our default applies. */
  article: z.nullable(z.string()),
});
export type ExplainStep = z.infer<typeof explainStep>;

/** A step that counts something, and not one that says what came of it. */
export const isCount = ({ key }: ExplainStep): boolean =>
  measures.some((m) => key.startsWith(`explain.${m}.`));
