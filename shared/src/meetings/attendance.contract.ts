import * as z from 'zod/mini';
import { guestRoles } from '../actor.ts';
import { chosen } from '../ballots/choice.ts';
import { id, instant, ok, text } from '../fields.ts';
import { route } from '../route.ts';
import { boardView } from './board.contract.ts';
import { type VoteChannel, voteChannels } from './vote-channels.ts';

/** How somebody takes part; `proxy` is a unit that another carries a paper for. */
export const presences = ['onsite', 'online', 'phone', 'proxy'] as const;
export { type VoteChannel, voteChannels };
/** For whom the staff check in by hand. A proxy is registered with its paper (`proxyApi`). */
export const presencesByHand = ['onsite', 'online', 'phone'] as const;
export const voteChannelsByHand = ['phone', 'hands', 'paper', 'helped'] as const;

export const attendanceRow = z.object({
  id,
  entryId: z.nullable(id),
  name: z.string(),
  household: z.string(),
  guestRole: z.nullable(z.enum(guestRoles)),
  how: z.enum(presences),
  channel: z.enum(voteChannels),
  state: z.enum(['waiting', 'present', 'left', 'refused']),
  at: instant,
  /** Of a unit that is here by proxy: the number of the paper, and who votes for it. */
  proxy: z.optional(z.object({ number: z.string(), holder: z.string() })),
});
export type AttendanceRow = z.infer<typeof attendanceRow>;

/** What one seat on a phone sees of itself. `choice` only in a named ballot, only of one's own vote. */
export const seatView = z.object({
  attendanceId: id,
  name: z.string(),
  state: z.enum(['waiting', 'present', 'left', 'refused']),
  guest: z.boolean(),
  /** Somebody else's unit, that who holds this phone votes for. */
  proxy: z.optional(z.boolean()),
  queued: z.nullable(z.int()),
  ballot: z.nullable(
    z.object({
      ballotId: id,
      /** Null when this seat may vote by phone, otherwise the error code that says why not. */
      refusal: z.nullable(z.string()),
      voted: z.boolean(),
      choice: z.nullable(chosen),
      rev: z.int(),
      receipt: z.nullable(z.object({ number: z.string(), at: instant })),
    }),
  ),
});
export type SeatView = z.infer<typeof seatView>;

/** All that a phone needs after it opened, reconnected or reloaded. */
export const phoneView = z.object({
  meetingId: id,
  board: boardView,
  seats: z.array(seatView),
  /** Seats that were opened on another phone; this one may go on with them. */
  displaced: z.array(z.object({ attendanceId: id, name: z.string() })),
});
export type PhoneView = z.infer<typeof phoneView>;

export const attendanceApi = {
  /** Also gives the browser an anonymous session, so that it can watch and later claim a seat. */
  open: route({
    method: 'GET',
    path: '/api/m/:code',
    summary: 'Open a meeting on a phone by its six digits',
    reply: phoneView,
  }),
  whoAmI: route({
    method: 'GET',
    path: '/api/m/:code/people',
    summary: 'Find oneself on the roster by household or name; names are masked',
    query: z.object({ text: text(40) }),
    reply: z
      .array(
        z.object({
          ...{ entryId: id, household: z.string(), name: z.string(), taken: z.boolean() },
          /** Of a household with several members. */
          personId: z.optional(id),
          /** Who represents the household, where it is somebody else; masked. */
          holder: z.optional(z.string()),
        }),
      )
      .check(z.maxLength(20)),
  }),
  claim: route({
    method: 'POST',
    path: '/api/m/:code/claim',
    summary: 'Say who one is and wait for an officer',
    body: z.object({
      entryId: id,
      /** Of a household with several members: who of them. */
      personId: z.optional(id),
      how: z.optional(z.enum(['onsite', 'online'])),
    }),
    reply: phoneView,
  }),
  slip: route({
    method: 'POST',
    path: '/api/m/:code/slip',
    summary: 'Come in at once with a personal one-time slip, or as an invited guest',
    body: z.object({ token: text(60), how: z.optional(z.enum(['onsite', 'online'])) }),
    reply: phoneView,
  }),
  pin: route({
    method: 'POST',
    path: '/api/m/:code/pin',
    summary: 'Come in at once with the eight-digit PIN of a personal slip; five wrong tries lock it',
    body: z
      .object({
        /** Who it is: the entry of the roster, or the name as it stands on the slip. */
        entryId: z.optional(id),
        name: z.optional(text(40)),
        pin: text(20),
        how: z.optional(z.enum(['onsite', 'online'])),
      })
      .check(z.refine((given) => (given.entryId === undefined) !== (given.name === undefined))),
    reply: phoneView,
  }),
  list: route({
    method: 'GET',
    path: '/api/meetings/:id/attendance',
    summary: 'Waiting room and attendance, for the staff',
    reply: z.array(attendanceRow),
  }),
  connections: route({
    method: 'GET',
    path: '/api/meetings/:id/connections',
    summary: 'How many of the phones that people checked in with are connected, and whose are not',
    reply: z.object({
      phones: z.int(),
      connected: z.int(),
      lost: z.array(z.object({ attendanceId: id, name: z.string(), household: z.string() })),
    }),
  }),
  admit: route({
    method: 'POST',
    path: '/api/meetings/:id/attendance/:attendanceId/admit',
    summary: 'Let somebody in from the waiting room',
    reply: attendanceRow,
  }),
  refuse: route({
    method: 'POST',
    path: '/api/meetings/:id/attendance/:attendanceId/refuse',
    summary: 'Turn somebody away',
    reply: attendanceRow,
  }),
  leave: route({
    method: 'POST',
    path: '/api/meetings/:id/attendance/:attendanceId/leave',
    summary: 'Note that somebody left',
    reply: attendanceRow,
  }),
  checkIn: route({
    method: 'POST',
    path: '/api/meetings/:id/check-in',
    once: true,
    summary: 'An officer checks somebody in who has no phone',
    body: z.object({
      entryIds: z.array(id).check(z.minLength(1), z.maxLength(5000)),
      how: z.enum(presencesByHand),
      channel: z.enum(voteChannelsByHand),
      /** Of households with several members, who came; nobody named is the representative, or the first on the list. */
      personIds: z.optional(z.array(id).check(z.maxLength(5000))),
    }),
    reply: z.array(attendanceRow),
  }),
  invite: route({
    method: 'POST',
    path: '/api/meetings/:id/guests',
    once: true,
    summary: 'Invite a guest (mediator, social worker, …); the token opens the desk once',
    body: z.object({ name: text(40), role: z.enum(guestRoles), remote: z.boolean() }),
    reply: z.object({ attendance: attendanceRow, token: z.string() }),
  }),
};

/** `until` of the turn on the chair's screen, null for nobody: a stale screen, or a second tap, moves nothing. */
const onFloor = z.object({ speaking: z.optional(z.nullable(instant)) });

/** For the phone that holds a seat, or held it; nobody else. */
export const seatApi = {
  leave: route({
    method: 'POST',
    path: '/api/meetings/:id/seats/:attendanceId/leave',
    summary: 'Leave the hall from one’s own phone: counted no more, recorded votes stay',
    reply: phoneView,
  }),
  comeBack: route({
    method: 'POST',
    path: '/api/meetings/:id/seats/:attendanceId/back',
    summary:
      'Come back after leaving: at once, or through the waiting room when an officer noted the leaving',
    reply: phoneView,
  }),
  takeBack: route({
    method: 'POST',
    path: '/api/meetings/:id/seats/:attendanceId/here',
    summary: 'Go on here with a seat that was opened on another phone',
    reply: phoneView,
  }),
};

export const floorApi = {
  raise: route({
    method: 'POST',
    path: '/api/meetings/:id/queue',
    summary: 'Raise a hand to speak',
    body: z.object({ attendanceId: id, side: z.optional(z.enum(['for', 'against'])) }),
    reply: ok,
  }),
  lower: route({
    method: 'POST',
    path: '/api/meetings/:id/queue/lower',
    summary: 'Take the hand down',
    body: z.object({ attendanceId: id }),
    reply: ok,
  }),
  callNext: route({
    method: 'POST',
    path: '/api/meetings/:id/queue/next',
    once: true,
    summary: 'Give the floor to the next in order',
    body: onFloor,
    reply: ok,
  }),
  endTurn: route({
    method: 'POST',
    path: '/api/meetings/:id/queue/end',
    once: true,
    summary: 'End the turn of who speaks',
    body: onFloor,
    reply: ok,
  }),
};
