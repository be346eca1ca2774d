import * as z from 'zod/mini';
import { errorCodes } from '../errors.ts';
import { id, instant, text } from '../fields.ts';
import { boardBallot } from '../meetings/board.contract.ts';
import { route } from '../route.ts';
import { minutesBlock } from './paper.ts';

/** 草稿 → 征求意见 → 签署 → 定稿. */
const minutesStates = ['draft', 'circulated', 'signing', 'frozen'] as const;
export type MinutesState = (typeof minutesStates)[number];

/** Three roles, three different people. */
export const signerRoles = ['chair', 'recorder', 'supervisor'] as const;
export type SignerRole = (typeof signerRoles)[number];

const proposalKinds = ['replace', 'insert', 'delete', 'remark'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** Characters; `each`: undecided proposals of one person, `all`: proposals to one circulated copy. */
export const proposalLimits = { text: 1000, reason: 300, each: 20, all: 500 } as const;
export const noteLimits = { reason: 500, correction: 2000 } as const;

const code = z.enum(errorCodes as [string, ...string[]]);
const role = z.enum(signerRoles);

export const proposalView = z.object({
  id,
  kind: z.enum(proposalKinds),
  place: z.nullable(z.string()),
  /** What stood there in the copy that was read. */
  was: z.string(),
  text: z.string(),
  reason: z.string(),
  by: z.string(),
  mine: z.boolean(),
  at: instant,
  /** Whether the place still says `was`; null for who does not decide, and where it does not matter. */
  now: z.nullable(z.enum(['same', 'changed', 'gone'])),
  decision: z.nullable(
    z.object({
      verdict: z.enum(['accepted', 'rejected']),
      /** The change was made in the text with the decision; otherwise by hand. */
      applied: z.boolean(),
      reason: z.string(),
      by: z.string(),
      at: instant,
    }),
  ),
});
export type ProposalView = z.infer<typeof proposalView>;

const signature = z.object({ role, name: z.string(), at: instant });
const refusal = z.object({ role, name: z.string(), reason: z.string(), at: instant });

const copyView = z.object({
  number: z.int(),
  /** SHA-256 of the bytes that are signed, hexadecimal. */
  hash: z.string(),
  by: z.string(),
  at: instant,
  signatures: z.array(signature),
  refusals: z.array(refusal),
});

export const correctionView = z.object({
  id,
  text: z.string(),
  reason: z.string(),
  by: z.string(),
  role,
  at: instant,
  /** Null until another of the three has confirmed it; then it belongs to the minutes. */
  confirmed: z.nullable(
    z.object({
      number: z.int(),
      by: z.string(),
      role,
      at: instant,
      /** The exact text whose SHA-256 is `hash`; it names the hash before it. */
      record: z.string(),
      hash: z.string(),
    }),
  ),
  mayConfirm: z.boolean(),
});

/** Where the minutes stand, for who may read them: how much of it depends on who asks. */
export const minutesView = z.object({
  meetingId: id,
  /** Of the meeting, for staff; the others know it as their own screens show it. */
  title: z.string(),
  state: z.enum(minutesStates),
  mine: z.object({
    as: z.enum(['staff', 'guest', 'attendee']),
    /** Circulates, decides, begins and reopens. */
    writes: z.boolean(),
    proposes: z.boolean(),
    /** Roles in which this account may sign the copy that is laid out now. */
    signs: z.array(role),
    corrects: z.boolean(),
  }),
  /** Why the next step cannot be taken yet; null when it can. */
  not: z.object({ circulate: z.nullable(code), begin: z.nullable(code) }),
  circulation: z.nullable(
    z.object({ number: z.int(), by: z.string(), at: instant, blocks: z.array(minutesBlock) }),
  ),
  /** What the blocks of the records show now, as the hall may read it. */
  figures: z.object({ eligible: z.int(), present: z.int(), ballots: z.array(boardBallot) }),
  /** All of them for staff; of guests and attendees only their own. */
  proposals: z.array(proposalView),
  undecided: z.int(),
  /** Names of who may sign, by role. */
  signers: z.object({
    chair: z.array(z.string()),
    recorder: z.array(z.string()),
    supervisor: z.array(z.string()),
  }),
  /** What is laid out for signing, or was signed. */
  copy: z.nullable(copyView),
  /** Earlier copies, void since the minutes were opened again. */
  reopened: z.array(z.object({ copy: copyView, reason: z.string(), by: z.string(), at: instant })),
  corrections: z.array(correctionView),
});
export type MinutesView = z.infer<typeof minutesView>;
export type CopyView = z.infer<typeof copyView>;
export type CorrectionView = z.infer<typeof correctionView>;

const path = '/api/meetings/:id/minutes';

export const signingApi = {
  view: route({ method: 'GET', path, summary: 'Where the minutes stand', reply: minutesView }),
  paper: route({
    method: 'GET',
    path: `${path}/paper`,
    summary: 'The exact text that is signed: a `MinutesPaper`, for staff with its `MinutesAnnex`',
    reply: z.object({
      paper: z.string(),
      hash: z.string(),
      annex: z.nullable(z.string()),
    }),
  }),
  circulate: route({
    method: 'POST',
    path: `${path}/circulate`,
    once: true,
    summary: 'Give the minutes as they are now to the attendees, for amendments',
    reply: minutesView,
  }),
  propose: route({
    method: 'POST',
    path: `${path}/proposals`,
    once: true,
    summary: 'Propose an amendment at a place of the circulated copy, or a remark on the whole',
    body: z.object({
      /** The seat in whose name it is, on a phone with several; left out by staff, and by a guest with one. */
      attendanceId: z.optional(id),
      kind: z.enum(proposalKinds),
      /** Key of a block; `insert` stands behind it, without one at the beginning. */
      place: z.optional(z.string().check(z.maxLength(40))),
      text: text(proposalLimits.text, 0),
      reason: text(proposalLimits.reason, 0),
    }),
    reply: minutesView,
  }),
  decide: route({
    method: 'POST',
    path: '/api/minutes-proposals/:id/decide',
    once: true,
    summary: 'Accept an amendment (the change is made in the text, or was made by hand), or reject it',
    body: z.object({
      verdict: z.enum(['accept', 'byHand', 'reject']),
      /** Why; needed to reject. */
      reason: text(noteLimits.reason, 0),
    }),
    reply: minutesView,
  }),
  begin: route({
    method: 'POST',
    path: `${path}/signing`,
    once: true,
    summary: 'Close the text and lay it out for signing',
    reply: minutesView,
  }),
  sign: route({
    method: 'POST',
    path: `${path}/sign`,
    once: true,
    summary: 'Sign the copy that was read; with the third signature it is final',
    body: z.object({ role, hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
    reply: minutesView,
  }),
  decline: route({
    method: 'POST',
    path: `${path}/decline`,
    once: true,
    summary: 'Say why one does not sign',
    body: z.object({ role, reason: text(noteLimits.reason) }),
    reply: minutesView,
  }),
  reopen: route({
    method: 'POST',
    path: `${path}/reopen`,
    once: true,
    summary: 'Open the text again; the signatures so far are void',
    body: z.object({ reason: text(noteLimits.reason) }),
    reply: minutesView,
  }),
  correct: route({
    method: 'POST',
    path: `${path}/corrections`,
    once: true,
    summary: 'Write a correction under the final minutes',
    body: z.object({ text: text(noteLimits.correction), reason: text(noteLimits.reason) }),
    reply: minutesView,
  }),
  confirm: route({
    method: 'POST',
    path: '/api/minutes-corrections/:id/confirm',
    once: true,
    summary: 'Another of the three confirms a correction',
    reply: minutesView,
  }),
};
