import * as z from 'zod/mini';
import { explainStep } from '../ballots/explain.ts';
import { units } from '../ballots/rules/rule.ts';
import { instant } from '../fields.ts';

/**
 * 到会不够: since when a meeting only consults, and by what numbers. Nothing binding is voted on in it any more, also when
 * more people come.
 */
export const noQuorum = z.object({
  at: instant,
  /** Who should have come, who came, how many it takes, with the article; for owners by heads and by area. */
  steps: z.array(explainStep),
  /** What a head is in them. */
  unit: z.enum(units),
});
export type NoQuorum = z.infer<typeof noQuorum>;
