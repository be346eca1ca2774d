import * as z from 'zod/mini';
import { chosen } from '../ballots/choice.ts';
import { conflictLine } from '../ballots/conflict.ts';
import { id, instant } from '../fields.ts';
import { presences, voteChannels } from '../meetings/attendance.contract.ts';
import { boardBallot } from '../meetings/board.contract.ts';
import { agendaItem, meetingRow } from '../meetings/meeting.contract.ts';
import { noQuorum } from '../meetings/no-quorum.ts';
import { route } from '../route.ts';

/** That too few came, and who put it on record. */
export const noQuorumLine = z.extend(noQuorum, { by: z.string() });

/** One stay of somebody in the hall. */
export const stay = z.object({
  name: z.string(),
  household: z.string(),
  /** As the roster says it; for a guest a code of `guestRoles`. */
  role: z.string(),
  guest: z.boolean(),
  how: z.enum(presences),
  inAt: instant,
  outAt: z.nullable(instant),
  /** Of a unit that was there by proxy: the number of the paper, and who voted for it. */
  proxy: z.optional(z.object({ number: z.string(), holder: z.string() })),
});

/** A vote by name. */
export const rollLine = z.object({
  name: z.string(),
  household: z.string(),
  choice: chosen,
  channel: z.enum(voteChannels),
});

/** A turn that was taken. */
export const turn = z.object({
  name: z.string(),
  side: z.nullable(z.enum(['for', 'against'])),
  itemId: z.nullable(id),
  at: instant,
});

/** What the blocks in the minutes show; rendered from the records, never from the shared text. */
export const minutesRecord = z.object({
  meeting: meetingRow,
  agenda: z.array(agendaItem),
  attendance: z.object({
    /** Units on the roster, and units that were there, also for a part of the meeting. */
    eligible: z.int(),
    present: z.int(),
    people: z.array(stay),
    noQuorum: z.optional(noQuorumLine),
  }),
  ballots: z.array(
    z.object({
      itemId: id,
      ballot: boardBallot,
      /** Under masked names. */
      conflicts: z.optional(z.array(conflictLine)),
      /** Who voted how by name; null in a secret ballot, before the tally may be shown, and for guests. */
      roll: z.nullable(z.array(rollLine)),
    }),
  ),
  /** Turns that were taken, in order. */
  speeches: z.array(turn),
});
export type MinutesRecord = z.infer<typeof minutesRecord>;

export const minutesApi = {
  record: route({
    method: 'GET',
    path: '/api/meetings/:id/minutes/record',
    summary: 'Attendance and votes as the minutes show them',
    reply: minutesRecord,
  }),
};
