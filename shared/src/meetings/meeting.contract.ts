import * as z from 'zod/mini';
import { staffRoles } from '../actor.ts';
import { ruleSchema, units } from '../ballots/rules/rule.ts';
import { day, id, instant, meetingCode, text } from '../fields.ts';
import { route } from '../route.ts';
import { boardView } from './board.contract.ts';
import { noQuorum } from './no-quorum.ts';
import { steps } from './run-sheet.ts';

export const meetingKinds = ['consultation', 'decision', 'mediation', 'hearing'] as const;

export const meetingRow = z.object({
  id,
  code: meetingCode,
  villageId: id,
  caseId: z.nullable(id),
  kind: z.enum(meetingKinds),
  rule: z.string(),
  title: z.string(),
  place: z.string(),
  heldAt: instant,
  step: z.enum(steps),
});
export type MeetingRow = z.infer<typeof meetingRow>;

export const agendaItem = z.object({
  id,
  zh: z.string(),
  en: z.string(),
  linksCase: z.boolean(),
  minutes: z.nullable(z.int()),
});
export type AgendaItem = z.infer<typeof agendaItem>;

export const noticeCheck = z.object({
  noticeOn: z.nullable(day),
  /** Days between notice and meeting, the day of the notice not counted. */
  days: z.nullable(z.int()),
  required: z.int(),
  inTime: z.boolean(),
  shortReason: z.string(),
});

export const meetingDetail = z.extend(meetingRow, {
  village: z.object({ name: z.string(), slug: z.string() }),
  /** Rule in force on the day of the meeting, in words. */
  ruleText: z.object({
    ...{ body: z.string(), source: z.string(), effectiveFrom: day, verified: z.boolean() },
    /** Who may vote for somebody who is absent. */
    proxy: z.optional(z.enum(['none', 'sameHousehold', 'agent'])),
    /** The floor area of each owner counts as well. */
    byArea: z.optional(z.boolean()),
  }),
  /** The whole rule as it was frozen when the meeting was planned, a region's own with its region. */
  inForce: ruleSchema,
  caseNumber: z.nullable(z.string()),
  notice: noticeCheck,
  /** Keys of things that do not fit, e.g. body and matter; `warning.<key>` in the text catalogue. */
  warnings: z.array(z.string()),
  staff: z.array(z.object({ accountId: id, name: z.string(), role: z.enum(staffRoles) })),
  /** Roles of the reader in this meeting. */
  mine: z.array(z.enum(staffRoles)),
  agenda: z.object({
    lockedAt: z.nullable(instant),
    items: z.array(agendaItem),
    /** Items that were called, whatever their order. */
    called: z.array(id),
  }),
  currentItem: z.nullable(id),
  roster: z.object({ entries: z.int(), frozenAt: z.nullable(instant), hash: z.nullable(z.string()) }),
  /** What "next step" would do now; `refusal` says why not yet. */
  next: z.object({ to: z.nullable(z.enum(steps)), refusal: z.nullable(z.string()) }),
  /** Too few came: who put that on record, and the meeting that was drafted in its place. */
  noQuorum: z.nullable(z.extend(noQuorum, { by: z.string(), next: z.object({ id, heldAt: instant }) })),
  /** The meeting without a quorum that this one takes up again. */
  resumes: z.nullable(z.extend(noQuorum, { id, heldAt: instant })),
});
export type MeetingDetail = z.infer<typeof meetingDetail>;

const plan = {
  kind: z.enum(meetingKinds),
  /** Id of a rule of the catalogue, e.g. `VRA`. */
  rule: text(20),
  /** What is counted, where the rule lets the meeting choose between two; else the first that its article names. */
  unit: z.optional(z.enum(units)),
  title: text(120),
  place: text(120),
  heldAt: instant,
  publicClass: z.optional(z.boolean()),
  /** Switches that a region pack may set. */
  region: z.optional(
    z.object({
      remoteCounts: z.optional(z.boolean()),
      recusal: z.optional(z.enum(['keepInBase', 'removeFromBase'])),
    }),
  ),
};

export const meetingApi = {
  plan: route({
    method: 'POST',
    path: '/api/meetings',
    once: true,
    summary: 'Plan a meeting, of a case or on its own',
    body: z.object({ villageId: id, caseId: z.optional(id), ...plan }),
    reply: meetingDetail,
  }),
  list: route({
    method: 'GET',
    path: '/api/meetings',
    summary: 'Meetings of my villages, latest first',
    query: z.object({ villageId: z.optional(id), caseId: z.optional(id) }),
    reply: z.array(meetingRow),
  }),
  detail: route({
    method: 'GET',
    path: '/api/meetings/:id',
    summary: 'One meeting for its staff',
    reply: meetingDetail,
  }),
  /** Gives each role to the accounts named; a role that is not named stays as it is. */
  appoint: route({
    method: 'POST',
    path: '/api/meetings/:id/staff',
    summary: 'Appoint chair, recorder, tellers, supervisor, officers',
    body: z.object({ role: z.enum(staffRoles), accountIds: z.array(id).check(z.maxLength(20)) }),
    reply: meetingDetail,
  }),
  move: route({
    method: 'POST',
    path: '/api/meetings/:id/time',
    summary: 'Put a meeting without a notice on another day or hour',
    body: z.object({ heldAt: instant }),
    reply: meetingDetail,
  }),
  giveNotice: route({
    method: 'POST',
    path: '/api/meetings/:id/notice',
    summary: 'Give notice today; refused when the lead time is too short and no reason is given',
    body: z.object({ shortReason: z.optional(text(500, 0)) }),
    reply: meetingDetail,
  }),
  lockAgenda: route({
    method: 'POST',
    path: '/api/meetings/:id/agenda/lock',
    summary: 'Lock the agenda; ballots are possible on its items only',
    reply: meetingDetail,
  }),
  step: route({
    method: 'POST',
    path: '/api/meetings/:id/step',
    once: true,
    summary: 'The next step of the run sheet; `from` is the step the chair sees',
    body: z.object({ from: z.enum(steps), to: z.enum(steps), itemId: z.optional(id) }),
    reply: meetingDetail,
  }),
  noQuorum: route({
    method: 'POST',
    path: '/api/meetings/:id/no-quorum',
    once: true,
    summary: 'Too few came: go on as a consultation, and draft the next meeting',
    reply: meetingDetail,
  }),
  board: route({
    method: 'GET',
    path: '/api/meetings/by-code/:code/board',
    summary: 'Public picture of a meeting and the name of the live document that carries it',
    reply: z.object({
      meetingId: id,
      document: z.string(),
      view: boardView,
      /** Origin that phones have to open, where it is another one than that of the screen which asks. */
      phoneOrigin: z.optional(z.nullable(z.string())),
    }),
  }),
};

export const rosterApi = {
  import: route({
    method: 'POST',
    path: '/api/meetings/:id/roster',
    summary: 'Replace the roster by a CSV table; nothing changes when a line is faulty',
    body: z.object({ csv: z.string().check(z.maxLength(1_000_000)), dryRun: z.optional(z.boolean()) }),
    reply: z.object({
      accepted: z.int(),
      /** `line` counts from 1 with the header; `code` is a key `roster.<code>` of the text catalogue. */
      faults: z.array(z.object({ line: z.int(), column: z.string(), code: z.string(), value: z.string() })),
    }),
  }),
  list: route({
    method: 'GET',
    path: '/api/meetings/:id/roster',
    summary: 'Roster of a meeting, for its staff',
    reply: z.array(
      z.object({
        id,
        ordinal: z.int(),
        name: z.string(),
        household: z.string(),
        area: z.nullable(z.int()),
        state: z.enum(['absent', 'waiting', 'present', 'left']),
        channel: z.nullable(z.string()),
        /** The PIN of the slip was wrong too often. */
        locked: z.boolean(),
        /** Of a household with several members, all of them; `holder` represents it. */
        members: z.optional(z.array(z.object({ id, name: z.string(), holder: z.boolean() }))),
      }),
    ),
  }),
  slips: route({
    method: 'POST',
    path: '/api/meetings/:id/slips',
    summary: 'Print personal one-time slips; earlier slips of these people end',
    body: z.object({ entryIds: z.optional(z.array(id).check(z.maxLength(5000))) }),
    reply: z.array(
      z.object({
        entryId: id,
        name: z.string(),
        household: z.string(),
        token: z.string(),
        /** Eight digits, for who cannot scan; using one uses up the other. */
        pin: z.string(),
      }),
    ),
  }),
};
