import * as z from 'zod/mini';
import { id, instant, text } from '../fields.ts';
import { route } from '../route.ts';
import { attendanceRow } from './attendance.contract.ts';

const person = z.object({ name: z.string(), household: z.string() });

/** A paper by which somebody votes for a unit. */
export const proxyRow = z.object({
  id,
  number: z.string(),
  principal: person,
  /** Of an agent who is not on the roster the household is empty. */
  holder: person,
  at: instant,
  /** Whether it counts now: the unit is in the hall by it. */
  counts: z.boolean(),
});
export type ProxyRow = z.infer<typeof proxyRow>;

export const proxyApi = {
  list: route({
    method: 'GET',
    path: '/api/meetings/:id/proxies',
    summary: 'Proxy papers of a meeting, by holder',
    reply: z.array(proxyRow),
  }),
  register: route({
    method: 'POST',
    path: '/api/meetings/:id/proxies',
    once: true,
    summary: 'Register the proxy papers that one holder brings; their units count as present by proxy',
    body: z.object({
      /** Somebody of the roster who is checked in, or the name of an agent who is not on it. */
      holder: z.union([z.object({ entryId: id }), z.object({ name: text(40) })]),
      papers: z.array(z.object({ entryId: id, number: text(80) })).check(z.minLength(1), z.maxLength(20)),
    }),
    reply: z.array(attendanceRow),
  }),
};

/** As on a printed list: no line breaks, no tabs. */
const word = (max: number, min = 1) => text(max, min).check(z.refine((value) => !/\p{Cc}/u.test(value)));

/** Something that changes on a frozen roster when a second officer confirms it. */
export const rosterChange = z.object({
  id,
  /** `addition`: a unit comes to the roster. `transfer`: another member represents a household. */
  kind: z.enum(['addition', 'transfer']),
  household: z.string(),
  /** Who is added, or who will represent the household. */
  name: z.string(),
  /** All members of a household that is added with several, who is named above first. */
  members: z.optional(z.array(z.string())),
  /** Who represented it when this was asked for; empty for an addition. */
  from: z.string(),
  /** In 0.01 m². */
  area: z.nullable(z.int()),
  reason: z.string(),
  askedBy: z.string(),
  /** The reader asked for it, so that somebody else has to answer. */
  mine: z.boolean(),
  at: instant,
  answer: z.nullable(
    z.object({
      confirmed: z.boolean(),
      by: z.string(),
      at: instant,
      /** Of the roster with this addition, SHA-256 in hex. */
      hash: z.nullable(z.string()),
    }),
  ),
});
export type RosterChange = z.infer<typeof rosterChange>;

export const rosterChangeApi = {
  list: route({
    method: 'GET',
    path: '/api/meetings/:id/roster/changes',
    summary: 'What was asked to change on the frozen roster, and what became of it',
    reply: z.array(rosterChange),
  }),
  add: route({
    method: 'POST',
    path: '/api/meetings/:id/roster/additions',
    once: true,
    summary: 'Ask for a unit to come to the frozen roster; another officer confirms it',
    body: z.object({
      name: word(40),
      household: word(60, 0),
      /** Who else of the household may represent it, where households vote. */
      others: z.optional(z.array(word(40)).check(z.maxLength(20))),
      role: z.optional(word(40, 0)),
      /** In 0.01 m². */
      area: z.optional(z.int().check(z.minimum(1), z.maximum(999_999_999))),
      reason: text(300),
    }),
    reply: z.array(rosterChange),
  }),
  transfer: route({
    method: 'POST',
    path: '/api/meetings/:id/roster/transfers',
    once: true,
    summary: 'Ask for another member to represent a household; another officer confirms it',
    body: z.object({ personId: id, reason: text(300) }),
    reply: z.array(rosterChange),
  }),
  answer: route({
    method: 'POST',
    path: '/api/meetings/:id/roster/changes/:changeId/answer',
    once: true,
    summary: 'Confirm or decline what another officer asked for',
    body: z.object({ confirmed: z.boolean() }),
    reply: z.array(rosterChange),
  }),
};
