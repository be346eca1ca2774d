import * as z from 'zod/mini';
import { conflictLine } from '../ballots/conflict.ts';
import { ruleHead } from '../ballots/rules/rule.ts';
import { id, instant } from '../fields.ts';
import { boardBallot } from '../meetings/board.contract.ts';
import { agendaItem } from '../meetings/meeting.contract.ts';
import { noQuorumLine, rollLine, stay, turn } from './minutes.contract.ts';

/** A paragraph, heading or list line with its words, or the place of a block that the records fill. */
export const minutesBlock = z.object({
  /** Yjs id of the block in the shared document, `{client}-{clock}`; it stays while the words change. */
  key: z.string(),
  type: z.enum(['paragraph', 'heading', 'bullet', 'number', 'attendance', 'vote']),
  /** How deep in lists; 0 outside of them. */
  depth: z.int(),
  text: z.string(),
  /** Of a numbered line. */
  ordinal: z.optional(z.int()),
  ballotId: z.optional(z.string()),
});
export type MinutesBlock = z.infer<typeof minutesBlock>;

/**
 * What is signed, as canonical JSON in UTF-8. The figures are those of the records at the moment when signing began, so
 * that it is read and checked without the shared document. Who may read minutes may read all of it.
 */
export const minutesPaper = z.object({
  format: z.literal('yishiting-minutes/1'),
  number: z.int(),
  at: instant,
  meeting: z.object({
    id,
    code: z.string(),
    title: z.string(),
    village: z.string(),
    place: z.string(),
    kind: z.string(),
    /** As announced. */
    heldAt: instant,
    /** When the first item was called, or else somebody checked in; papers of before have none. */
    openedAt: z.optional(z.nullable(instant)),
    closedAt: z.nullable(instant),
    rule: ruleHead,
  }),
  /** `called`: it came up in the meeting; papers of before do not say. */
  agenda: z.array(z.extend(agendaItem, { called: z.optional(z.boolean()) })),
  attendance: z.object({
    eligible: z.int(),
    present: z.int(),
    guests: z.array(z.object({ name: z.string(), role: z.string() })),
    noQuorum: z.optional(noQuorumLine),
  }),
  body: z.array(minutesBlock),
  /** Every ballot that was opened, also one without a block in the text. */
  ballots: z.array(
    z.object({ itemId: id, ballot: boardBallot, conflicts: z.optional(z.array(conflictLine)) }),
  ),
  /** SHA-256, hexadecimal, of what is kept beside: the annex, and the Yjs state of the document. */
  annex: z.string(),
  document: z.string(),
});
export type MinutesPaper = z.infer<typeof minutesPaper>;

/**
 * Names that only those who work for the meeting read. It is bound to the paper by its hash; the salt keeps a reader of
 * the paper from finding a vote by trying all of them.
 */
export const minutesAnnex = z.object({
  format: z.literal('yishiting-minutes-annex/1'),
  salt: z.string(),
  people: z.array(stay),
  rolls: z.array(z.object({ ballot: z.int(), roll: z.array(rollLine) })),
  speeches: z.array(turn),
  /** Every amendment that was proposed, with what became of it. */
  amendments: z.array(
    z.object({
      kind: z.string(),
      was: z.string(),
      text: z.string(),
      reason: z.string(),
      by: z.string(),
      at: instant,
      verdict: z.string(),
      answer: z.string(),
      decidedBy: z.string(),
    }),
  ),
});
export type MinutesAnnex = z.infer<typeof minutesAnnex>;
