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
 * What a ballot asks beyond its motion, fixed once it is open: to choose up to `most` of a list. A ballot without it asks
 * the motion itself: for, against, abstain.
 */
export const listAsk = z.object({
  kind: z.literal('list'),
  options: z.array(option),
  most: z.int().check(z.minimum(1)),
});
export type ListAsk = z.infer<typeof listAsk>;

/** The options as they are proposed; the server numbers them, in this order. */
export const listAskInput = z
  .object({
    kind: z.literal('list'),
    options: z.array(bilingual(60)).check(z.minLength(2), z.maxLength(20)),
    most: z.int().check(z.minimum(1)),
  })
  .check(z.refine(({ options, most }) => most <= options.length, { path: ['most'] }));
