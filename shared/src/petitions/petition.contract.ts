import * as z from 'zod/mini';
import { count, day, id, instant, text } from '../fields.ts';
import { steps } from '../meetings/run-sheet.ts';
import { route } from '../route.ts';
import { caseStatuses } from './case-state.ts';

export const channels = ['letter', 'visit', 'online', 'phone'] as const;
export type Channel = (typeof channels)[number];
export const categories = ['suggestion', 'accusation', 'claim'] as const;
export type Category = (typeof categories)[number];

/** Fields of art. 19 that a petitioner may leave unsaid: an item is registered all the same (art. 23 knows unclear addresses). */
export const unsaid = ['address', 'reasons'] as const;
export type Unsaid = (typeof unsaid)[number];

export const petitioner = z.object({
  name: text(40),
  phone: z.optional(text(30, 0)),
  address: z.optional(text(120, 0)),
  health: z.optional(text(200, 0)),
});
export type PetitionerInput = z.infer<typeof petitioner>;

const caseText = {
  /** New for every case and the same for every retry of sending it: a lost answer registers nothing twice. */
  op: z.optional(id),
  subject: text(120),
  request: text(2000),
  facts: text(10_000),
  reasons: z.optional(text(5000, 0)),
  place: z.optional(text(120, 0)),
  anonymous: z.optional(z.boolean()),
  /** What the petitioner did not say when asked; only then may it stay empty. */
  notGiven: z.optional(z.array(z.enum(unsaid)).check(z.maxLength(unsaid.length))),
  /** Consents to be named in public (Personal Information Protection Law, art. 25). */
  namedInPublic: z.optional(z.boolean()),
};

/** What an officer writes down. Statutory fields: Regulations on Petition Work, arts. 19–23. */
export const registerCase = z.object({
  villageId: id,
  channel: z.enum(channels),
  category: z.enum(categories),
  ...caseText,
  petitioners: z.array(petitioner).check(z.maxLength(200)),
  /** Number of people in a joint petition; at most five of them represent it (art. 20). */
  people: z.optional(count),
  representatives: z.optional(count),
  /** Same person, same facts, same claim as an earlier case. */
  repeatOf: z.optional(id),
  accused: z.optional(z.object({ name: text(40), office: text(60) })),
});
export type RegisterCase = z.infer<typeof registerCase>;

/** What a resident sends from a phone. */
export const registerOnline = z.object({
  village: text(40),
  category: z.enum(categories),
  ...caseText,
  /** Only an anonymous sender may leave it out. */
  petitioner: z.optional(petitioner),
});

export const clock = z.object({
  /** A name of petitions/deadline.ts: `notify`, `opinion`, … */
  name: z.string(),
  limit: day,
  rolled: day,
  state: z.enum(['met', 'ok', 'soon', 'overdue']),
  daysLeft: z.int(),
  /** When it was kept (or done late); null while it runs. */
  doneOn: z.nullable(day),
  /** A duty of the office or unit; otherwise a right that somebody may use until then. */
  duty: z.boolean(),
});
export type Clock = z.infer<typeof clock>;

export const caseRow = z.object({
  id,
  number: z.string(),
  villageId: id,
  channel: z.enum(channels),
  category: z.enum(categories),
  subject: z.string(),
  petitioner: z.string(),
  people: z.int(),
  status: z.enum(caseStatuses),
  registeredOn: day,
  clocks: z.array(clock),
  meetingId: z.nullable(id),
});
export type CaseRow = z.infer<typeof caseRow>;

export const replyView = z.object({
  repliedOn: day,
  request: z.string(),
  facts: z.string(),
  opinion: z.string(),
  basis: z.string(),
  verdict: z.enum(['support', 'explain', 'notSupport']),
  /** Path of the resolution's public page. */
  resolutionUrl: z.nullable(z.string()),
  /** Last day to ask for a review (art. 35). */
  reviewUntil: day,
});

export const ratingView = z.object({
  of: z.enum(['office', 'unit']),
  score: z.enum(['satisfied', 'basicallySatisfied', 'dissatisfied']),
  words: z.string(),
  on: day,
});

export const caseDetail = z.extend(caseRow, {
  request: z.string(),
  facts: z.string(),
  reasons: z.string(),
  place: z.string(),
  anonymous: z.boolean(),
  representatives: z.int(),
  petitioners: z.array(
    z.object({ name: z.string(), phone: z.string(), address: z.string(), health: z.string() }),
  ),
  /** True when the reader may only see the masked file. */
  masked: z.boolean(),
  repeatOf: z.nullable(id),
  /** The unit that handles it; empty while there is none. */
  unit: z.string(),
  /** Names that a unit may have when the case is sent on; empty where that is not the reader's to do. */
  units: z.array(z.string()),
  /** Where `move` may take it now. */
  moves: z.array(z.enum(caseStatuses)),
  /** True when the reader may give the handling opinion now. */
  mayReply: z.boolean(),
  timeline: z.array(z.object({ at: instant, kind: z.string(), by: z.string(), note: z.string() })),
  meetings: z.array(
    z.object({ id, title: z.string(), heldAt: instant, kind: z.string(), step: z.enum(steps) }),
  ),
  reply: z.nullable(replyView),
  ratings: z.array(ratingView),
});
export type CaseDetail = z.infer<typeof caseDetail>;

/** What the holder of the code sees. */
export const trackedCase = z.object({
  number: z.string(),
  subject: z.string(),
  status: z.enum(caseStatuses),
  registeredOn: day,
  clocks: z.array(clock),
  /** The unit that handles it, or replied; empty while there is none. */
  unit: z.string(),
  steps: z.array(z.object({ at: instant, kind: z.string() })),
  meeting: z.nullable(z.object({ title: z.string(), heldAt: instant, place: z.string() })),
  reply: z.nullable(replyView),
  ratings: z.array(ratingView),
  mayRate: z.boolean(),
});
export type TrackedCase = z.infer<typeof trackedCase>;

/** Shown once, to be written on the receipt; only its hash is stored. */
const receipt = z.object({ id: z.nullable(id), number: z.string(), code: z.string(), sealed: z.boolean() });
const trackingCode = z.string().check(z.trim(), z.maxLength(40));

export const petitionApi = {
  register: route({
    method: 'POST',
    path: '/api/cases',
    summary: 'Register a case',
    body: registerCase,
    reply: receipt,
  }),
  registerOnline: route({
    method: 'POST',
    path: '/api/petitions',
    summary: 'A resident registers a petition',
    body: registerOnline,
    reply: receipt,
  }),
  inbox: route({
    method: 'GET',
    path: '/api/cases',
    summary: 'Cases, by deadline; searched by number, subject and petitioner',
    query: z.object({
      villageId: z.optional(id),
      status: z.optional(z.enum(caseStatuses)),
      channel: z.optional(z.enum(channels)),
      due: z.optional(z.enum(['overdue', 'soon'])),
      text: z.optional(text(60, 0)),
      page: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000))),
    }),
    reply: z.object({ rows: z.array(caseRow), total: z.int(), page: z.int(), pageSize: z.int() }),
  }),
  detail: route({ method: 'GET', path: '/api/cases/:id', summary: 'One case', reply: caseDetail }),
  move: route({
    method: 'POST',
    path: '/api/cases/:id/moves',
    once: true,
    summary: 'Take a case to its next state (triage, accept, extend, …)',
    body: z.object({
      to: z.enum(caseStatuses),
      note: z.optional(text(2000, 0)),
      unit: z.optional(text(80, 0)),
    }),
    reply: caseDetail,
  }),
  reply: route({
    method: 'POST',
    path: '/api/cases/:id/reply',
    once: true,
    summary: 'Handling opinion to the petitioner (art. 32)',
    body: z.object({
      facts: text(10_000),
      opinion: text(10_000),
      basis: text(2000),
      verdict: z.enum(['support', 'explain', 'notSupport']),
      resolutionId: z.optional(id),
    }),
    reply: caseDetail,
  }),
  track: route({
    method: 'POST',
    path: '/api/track',
    summary: 'Follow a case by its code',
    body: z.object({ code: trackingCode }),
    reply: trackedCase,
  }),
  rate: route({
    method: 'POST',
    path: '/api/track/ratings',
    once: true,
    summary: 'The petitioner rates the petition office or the handling unit',
    body: z.object({
      code: trackingCode,
      of: z.enum(['office', 'unit']),
      score: z.enum(['satisfied', 'basicallySatisfied', 'dissatisfied']),
      words: z.optional(text(1000, 0)),
    }),
    reply: trackedCase,
  }),
  searchRepeat: route({
    method: 'GET',
    path: '/api/cases/similar',
    summary: 'Earlier cases of the same person or words, to link a repeat',
    query: z.object({ villageId: id, name: z.optional(text(40, 0)), text: z.optional(text(60, 0)) }),
    reply: z.array(caseRow),
  }),
};
