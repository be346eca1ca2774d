import * as z from 'zod/mini';
import { bilingual } from '../fields.ts';

const option = z.object({
  /** `o1` … `o20`, in the order of the list: roll, paper and screen show the same order. */
  key: z.string().check(z.regex(/^o([1-9]|1\d|20)$/)),
  zh: z.string(),
  en: z.string(),
});
export type Option = z.infer<typeof option>;

/**
 * What a ballot asks, fixed once it is open: one motion (for, against, abstain), or up to `most` of a list. Where nothing
 * is said it is a motion.
 */
export const ask = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('motion') }),
  z.object({ kind: z.literal('list'), options: z.array(option), most: z.int().check(z.minimum(1)) }),
]);
export type Ask = z.infer<typeof ask>;
export type ListAsk = Extract<Ask, { kind: 'list' }>;

/** The options as they are proposed; the server numbers them, in this order. */
export const askInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('motion') }),
  z
    .object({
      kind: z.literal('list'),
      options: z.array(bilingual(60)).check(z.minLength(2), z.maxLength(20)),
      most: z.int().check(z.minimum(1)),
    })
    .check(z.refine(({ options, most }) => most <= options.length, { path: ['most'] })),
]);
