import * as z from 'zod/mini';

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
