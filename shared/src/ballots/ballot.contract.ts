import * as z from 'zod/mini';
import { bilingual, id, instant, text } from '../fields.ts';
import { boardBallot } from '../meetings/board.contract.ts';
import { countedChannels, voteChannels } from '../meetings/vote-channels.ts';
import { route } from '../route.ts';
import { languages } from '../text/text.ts';
import { listAsk, listAskInput } from './ask.ts';
import { choiceSent, chosen } from './choice.ts';
import { conflictLine } from './conflict.ts';
import { listTally, motionTally, tallyView } from './tally-view.ts';
import { tallyPolicies } from './visible-tally.ts';

/** `op` is new for every act of a person and the same for every retry of it; the highest `rev` wins. */
export const cast = z.object({
  op: id,
  rev: z.int().check(z.minimum(1), z.maximum(1000)),
  choice: choiceSent,
  attendanceId: id,
});
export type Cast = z.infer<typeof cast>;

export const castReceipt = z.object({
  /** Short number to read aloud; joins nothing in a secret ballot. */
  number: z.string(),
  at: instant,
  /** Null in a secret ballot. */
  choice: z.nullable(chosen),
  rev: z.int(),
});
export type CastReceipt = z.infer<typeof castReceipt>;

/** Numbers of one channel, of a motion or of a list, as the ballot asks. */
const entered = {
  channel: z.enum(countedChannels),
  /** The round on the teller's screen, from 1: numbers counted for one that is over begin no other. */
  round: z.optional(z.int()),
};

/** Why a vote by phone is one too many: tellers count the unit, it was helped, or its secret vote is in. */
const attemptCauses = ['byTellers', 'helped', 'voted'] as const;
export type AttemptCause = (typeof attemptCauses)[number];

/** A ballot as its chair, tellers and officers see it. */
export const ballotDetail = z.object({
  id,
  meetingId: id,
  itemId: id,
  state: z.enum(['draft', 'open', 'closed', 'voided']),
  motion: z.object({ zh: z.string(), en: z.string() }),
  /** What is asked; nothing is one motion. */
  ask: z.optional(listAsk),
  /** A straw poll (摸底): it shows opinions and decides nothing. */
  poll: z.optional(z.boolean()),
  secrecy: z.enum(['named', 'secret']),
  /** Named ballots: who chose what is shown in the hall together with the tally. */
  names: z.boolean(),
  policy: z.enum(tallyPolicies),
  amends: z.nullable(id),
  /** The void ballot that this one runs again. */
  again: z.nullable(id),
  board: z.nullable(boardBallot),
  /**
   * Units by channel, and how many of them have voted. Hands and paper have voted once two tellers agree. Of a draft, as
   * they would be if it opened now.
   */
  channels: z.array(z.object({ channel: z.enum(voteChannels), entitled: z.int(), voted: z.int() })),
  /** Named ballots only: who has not voted yet. */
  missing: z.nullable(
    z.array(
      z.object({ attendanceId: id, name: z.string(), household: z.string(), channel: z.enum(voteChannels) }),
    ),
  ),
  /** All settled before the close. */
  conflicts: z.array(z.extend(conflictLine, { id })),
  /** Units whose vote is counted otherwise and that tried by phone as well. Nothing is to be settled. */
  attempts: z.object({
    n: z.int(),
    /** Null in a secret ballot. */
    units: z.nullable(
      z.array(z.object({ name: z.string(), household: z.string(), why: z.enum(attemptCauses) })),
    ),
  }),
  /** Who recuses, and why; fixed once the ballot is open. */
  recusals: z.array(
    z.object({ attendanceId: id, name: z.string(), household: z.string(), reason: z.string() }),
  ),
  counts: z.array(
    z.object({
      channel: z.enum(countedChannels),
      /** Rounds so far; a new one begins when two tellers disagreed. */
      round: z.int(),
      /** `first`: one teller has entered; nobody sees the numbers until the second has. */
      state: z.enum(['awaited', 'first', 'disagree', 'settled']),
      firstTeller: z.nullable(z.string()),
      /** The reader is that first teller. */
      mine: z.boolean(),
      result: z.nullable(tallyView),
    }),
  ),
});
export type BallotDetail = z.infer<typeof ballotDetail>;

export const ballotApi = {
  propose: route({
    method: 'POST',
    path: '/api/meetings/:id/ballots',
    once: true,
    summary: 'Put a motion of a listed item to the vote',
    body: z.object({
      itemId: id,
      motion: bilingual(500),
      /** A list of options under the motion (the question), or the motion alone. */
      ask: z.optional(listAskInput),
      secrecy: z.enum(['named', 'secret']),
      policy: z.optional(z.enum(tallyPolicies)),
      names: z.optional(z.boolean()),
      /** A straw poll (摸底) in any meeting but a mediation; it asks for no quorum. */
      poll: z.optional(z.boolean()),
      /** The decided ballot of this item whose motion this one amends; the same motion is not voted twice. */
      amends: z.optional(id),
      /** The void ballot of this item that is run again; that of the same motion when nothing is said. */
      again: z.optional(id),
    }),
    reply: ballotDetail,
  }),
  list: route({
    method: 'GET',
    path: '/api/meetings/:id/ballots',
    summary: 'Ballots of a meeting, for its staff',
    reply: z.array(ballotDetail),
  }),
  detail: route({
    method: 'GET',
    path: '/api/ballots/:id',
    summary: 'One ballot, for the staff',
    reply: ballotDetail,
  }),
  recuse: route({
    method: 'POST',
    path: '/api/ballots/:id/recusals',
    summary: 'Note who recuses, with the reason, before the ballot opens',
    body: z.object({ attendanceIds: z.array(id).check(z.minLength(1), z.maxLength(200)), reason: text(300) }),
    reply: ballotDetail,
  }),
  open: route({
    method: 'POST',
    path: '/api/ballots/:id/open',
    once: true,
    summary: 'Open; refused below quorum. Freezes roster, present set and rule',
    body: z.object({ seconds: z.optional(z.int().check(z.minimum(10), z.maximum(86_400))) }),
    reply: ballotDetail,
  }),
  cast: route({
    method: 'POST',
    path: '/api/ballots/:id/cast',
    summary: 'Vote by phone; the same as the socket command',
    body: cast,
    reply: castReceipt,
  }),
  move: route({
    method: 'POST',
    path: '/api/ballots/:id/channel',
    summary: 'Let units vote by another channel that have not voted yet',
    body: z.object({
      attendanceIds: z.array(id).check(z.minLength(1), z.maxLength(5000)),
      channel: z.enum(voteChannels),
    }),
    reply: ballotDetail,
  }),
  help: route({
    method: 'POST',
    path: '/api/ballots/:id/helped',
    summary: 'Enter the vote of somebody who is helped or represented',
    body: z.object({
      op: id,
      attendanceId: id,
      choice: choiceSent,
      /** Who watched; empty for a proxy. */
      witness: text(40, 0),
      /** To the words of `consentWords`, in the language of the form. */
      consent: z.literal(true),
      language: z.optional(z.enum(languages)),
    }),
    reply: ballotDetail,
  }),
  enterCount: route({
    method: 'POST',
    path: '/api/ballots/:id/counts',
    once: 'blind',
    summary: 'A teller enters hands or paper; the second enters without seeing the first',
    body: z.union([z.extend(motionTally, entered), z.extend(listTally, entered)]),
    reply: ballotDetail,
  }),
  noteConflict: route({
    method: 'POST',
    path: '/api/ballots/:id/conflicts',
    once: true,
    summary: 'Note that a unit whose vote is on record also raised a hand or put in a paper',
    body: z.object({ attendanceId: id, also: z.enum(countedChannels) }),
    reply: ballotDetail,
  }),
  settleConflict: route({
    method: 'POST',
    path: '/api/ballots/:id/conflicts/:conflictId/settle',
    once: true,
    summary: 'Set the hand or paper aside, with the reason; a settled count is counted again',
    body: z.object({ reason: text(300) }),
    reply: ballotDetail,
  }),
  close: route({
    method: 'POST',
    path: '/api/ballots/:id/close',
    once: true,
    summary: 'Close and state the result with its arithmetic',
    reply: ballotDetail,
  }),
  void: route({
    method: 'POST',
    path: '/api/ballots/:id/void',
    once: true,
    summary: 'Declare a ballot void, with the reason; it stays on record',
    body: z.object({ reason: text(300) }),
    reply: ballotDetail,
  }),
};
