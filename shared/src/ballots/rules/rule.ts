import * as z from 'zod/mini';

export const ruleIds = [
  'VA-P',
  'VA-H',
  'VRA',
  'VGM',
  'RA-P',
  'RA-H',
  'RRA',
  'CMA',
  'CRA',
  'CCB',
  'LAND',
  'OWN-G',
  'OWN-S',
  'PM',
  'CONS',
] as const;
export type RuleId = (typeof ruleIds)[number];

export const units = [
  'person',
  'household',
  'member',
  'representative',
  'councillor',
  'owner',
  'partyMember',
  'party',
] as const;

/** The law is silent on how many, so this is ours: one person must not carry a village's votes in a pocket. */
export const MOST_PROXIES = 3;

const share = { num: z.int().check(z.positive()), den: z.int().check(z.positive()), strict: z.boolean() };
const notOverOne = z.refine<{ num: number; den: number; strict: boolean }>(
  (f) => (f.strict ? f.num < f.den : f.num <= f.den),
  'nobody could reach more than the whole',
);

/**
 * How one body decides. Laws change and regions differ, so a rule is data with a day, a region and a source; a region
 * pack is a list of these. Days are ISO days in China time.
 */
export const ruleSchema = z.object({
  id: z.enum(ruleIds),
  body: z.enum([
    'villagerAssembly',
    'villagerRepAssembly',
    'villagerGroupMeeting',
    'residentAssembly',
    'residentRepAssembly',
    'collectiveMemberAssembly',
    'collectiveRepAssembly',
    'collectiveCouncil',
    'ownersAssembly',
    'partyMembersMeeting',
    'consultation',
  ]),
  effectiveFrom: z.iso.date(),
  /** `CN` or absent: the whole country; `CN-51` also covers `CN-51-0107`. */
  region: z.optional(z.string().check(z.regex(/^CN(-[0-9A-Z]+)*$/))),
  /** Article, e.g. `VC 30`; several are separated by `, `. */
  source: z.string().check(z.minLength(1)),
  /** True when the article itself was read, not an excerpt or a report of it. */
  verified: z.boolean(),
  unit: z.enum(units),
  /** The other unit that the article lets a meeting choose. */
  orUnit: z.optional(z.enum(units)),
  quorum: z.nullable(z.object({ ...share, of: z.literal('eligible') }).check(notOverOne)),
  /** `participating` are the owners who take part in the vote; `cast` are yes, no and abstain. */
  pass: z
    .object({ ...share, of: z.enum(['present', 'eligible', 'cast', 'participating']) })
    .check(notOverOne),
  /** Quorum and majority must also be reached by floor area. */
  alsoByArea: z.optional(z.literal(true)),
  /** Do people who take part online or by telephone count towards the quorum? */
  remoteCounts: z.boolean(),
  proxy: z.enum(['none', 'sameHousehold', 'agent']),
  /** Units that one holder votes for, besides their own; without it, and at most, as many as `MOST_PROXIES`. */
  proxyLimit: z.optional(
    z.object({
      most: z.int().check(z.minimum(1), z.maximum(MOST_PROXIES)),
      source: z.string().check(z.minLength(1)),
    }),
  ),
  /** The law itself asks for a secret ballot. */
  secret: z.boolean(),
  recusal: z.enum(['keepInBase', 'removeFromBase']),
  /** Days between notice and meeting, the day of the notice not counted; 0 where the law sets none. */
  noticeDays: z.int().check(z.nonnegative()),
  /** May the notice be shorter in special circumstances, with the reason on record? */
  shortNotice: z.enum(['withReason', 'never']),
  /** The poll measures opinion; nothing is decided by it. */
  advisory: z.optional(z.literal(true)),
});
export type Rule = z.infer<typeof ruleSchema>;

/** What screens and papers name a rule by. Pictures and papers of before do not say the unit. */
export const ruleHead = z.object({
  id: z.string(),
  body: z.string(),
  source: z.string(),
  unit: z.optional(z.enum(units)),
});
export type RuleHead = z.infer<typeof ruleHead>;

export const ruleHeadOf = ({ id, body, source, unit }: Rule): RuleHead => ({ id, body, source, unit });

/**
 * The rule as a meeting that counts by `unit` keeps it: nothing is left to choose. Undefined where the article names no
 * such unit; without a choice it is the article's first.
 */
export const chooseUnit = ({ orUnit, ...rule }: Rule, unit = rule.unit): Rule | undefined =>
  unit === rule.unit || unit === orUnit ? { ...rule, unit } : undefined;
