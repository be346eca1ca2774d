import * as z from 'zod/mini';
import { listAsk } from '../ballots/ask.ts';
import { explainStep } from '../ballots/explain.ts';
import { ruleHead } from '../ballots/rules/rule.ts';
import { tallyView } from '../ballots/tally-view.ts';
import { tallyPolicies } from '../ballots/visible-tally.ts';
import { day, id, instant } from '../fields.ts';
import { noQuorum } from './no-quorum.ts';
import { steps } from './run-sheet.ts';
import { voteChannels } from './vote-channels.ts';

/** What the law makes of a count on one motion, as shown in the hall. Areas are in 0.01 m². */
const motionVerdict = z.object({
  quorate: z.boolean(),
  base: z.int(),
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  needed: z.int(),
  adopted: z.boolean(),
  area: z.optional(z.object({ base: z.int(), yes: z.int(), needed: z.int(), adopted: z.boolean() })),
  steps: z.array(explainStep),
});

/** The same over a list. `yes` and `area`: how many heads, and how much area, ticked the option. */
const listVerdict = z.object({
  quorate: z.boolean(),
  base: z.int(),
  ticked: z.int(),
  abstain: z.int(),
  needed: z.int(),
  /** Something was carried. */
  adopted: z.boolean(),
  /** In the order of the list. `reached`: as many as the rule asks for; `carried`: and there is a place for it. */
  options: z.array(
    z.object({
      key: z.string(),
      yes: z.int(),
      area: z.optional(z.int()),
      reached: z.boolean(),
      carried: z.boolean(),
    }),
  ),
  steps: z.array(explainStep),
});

export const verdictView = z.union([motionVerdict, listVerdict]);
export type ListVerdictView = z.infer<typeof listVerdict>;
export type VerdictView = z.infer<typeof verdictView>;

/** One line of a roll call: what somebody chose, or null who has not voted. */
export const rollCall = z.object({
  /** On the roster. */
  place: z.int(),
  name: z.string(),
  household: z.string(),
  choice: z.nullable(z.string()),
});
export type RollCall = z.infer<typeof rollCall>;
export const roll = z.array(rollCall);

export const boardBallot = z.object({
  id,
  number: z.int(),
  motion: z.object({ zh: z.string(), en: z.string() }),
  /** A list of options, where that is asked; otherwise one motion. */
  ask: z.optional(listAsk),
  /** A straw poll (摸底): it shows opinions and decides nothing. */
  poll: z.optional(z.boolean()),
  secrecy: z.enum(['named', 'secret']),
  /** Named ballots: the hall's screen shows who chose what, when the tally is shown. Fixed at open. */
  names: z.optional(z.boolean()),
  policy: z.enum(tallyPolicies),
  state: z.enum(['open', 'closed', 'voided']),
  openedAt: instant,
  /** Until when votes are taken, if the chair set an end. */
  closesAt: z.nullable(instant),
  /** Units entitled in this ballot, and how many have voted, by every channel. */
  entitled: z.int(),
  voted: z.int(),
  late: z.int(),
  /** Only where secrecy and policy allow it at this moment. */
  tally: z.nullable(tallyView),
  verdict: z.nullable(verdictView),
  rule: ruleHead,
  voidReason: z.string(),
  /** Number of the vote whose motion this one amends, and of the void one that this one runs again. */
  amends: z.optional(z.int()),
  again: z.optional(z.int()),
  /** Units that voted by two ways, and for how many of them it is settled which vote stands. */
  conflicts: z.optional(z.object({ n: z.int(), settled: z.int() })),
  /** Once it is over: how many voted which way. The choices of each way only where nobody is found out by them. */
  channels: z.optional(
    z.array(z.object({ channel: z.enum(voteChannels), voted: z.int(), tally: z.nullable(tallyView) })),
  ),
});
export type BoardBallot = z.infer<typeof boardBallot>;

/**
 * The public picture of a meeting: all that projector and phones may know. Built on the server from an
 * allow-list; never a petitioner, never a choice that is not to be shown.
 */
export const boardView = z.object({
  meeting: z.object({
    id,
    code: z.string(),
    title: z.string(),
    village: z.string(),
    place: z.string(),
    heldAt: instant,
    kind: z.string(),
    step: z.enum(steps),
    rule: ruleHead,
    /** The meeting only consults. */
    noQuorum: z.optional(noQuorum),
  }),
  agenda: z.array(z.object({ id, zh: z.string(), en: z.string() })),
  currentItem: z.nullable(id),
  attendance: z.object({
    eligible: z.int(),
    present: z.int(),
    /** Who was let in at some time, gone again or not. */
    came: z.int(),
    /** Of the present, those who take part from afar. */
    remote: z.int(),
    /** People who count towards the quorum under the rule. */
    counted: z.int(),
    needed: z.nullable(z.int()),
    met: z.boolean(),
    waiting: z.int(),
    guests: z.int(),
    /** Of the present, units that somebody else votes for. */
    proxies: z.optional(z.int()),
  }),
  /** The frozen roster, and who came to it later; names are masked. */
  roster: z.optional(
    z.object({
      /** SHA-256 in hex; each addition hashes the one before and its own line. */
      hash: z.string(),
      additions: z.array(z.object({ name: z.string(), household: z.string(), at: instant })),
    }),
  ),
  floor: z.object({
    speaker: z.nullable(
      z.object({ name: z.string(), side: z.nullable(z.enum(['for', 'against'])), until: instant }),
    ),
    queue: z.array(z.object({ name: z.string(), side: z.nullable(z.enum(['for', 'against'])) })),
  }),
  ballot: z.nullable(boardBallot),
  /** Where the minutes stand, and how many amendments to them are decided by now. */
  minutes: z.optional(
    z.object({ state: z.enum(['draft', 'circulated', 'signing', 'frozen']), decided: z.int() }),
  ),
  resolution: z.nullable(
    z.object({
      number: z.string(),
      text: z.string(),
      signatories: z.array(z.string()),
      publication: z.nullable(z.object({ from: day, to: day, place: z.string(), url: z.string() })),
    }),
  ),
});
export type BoardView = z.infer<typeof boardView>;
