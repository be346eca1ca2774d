import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, hasRole } from '@yishiting/shared/actor.ts';
import { type SignerRole, signerRoles } from '@yishiting/shared/minutes/signing.contract.ts';
import { Attendance, Meeting, mayRead, staffRolesOf } from '../meetings/index.ts';
import { found, Refusal } from '../platform/refusal.ts';

/**
 * Who reads the minutes, and as what. `staff`: who works for the meeting or its village reads all of it; `guest`: a guest
 * who was let in, without the roll of a named ballot; `attendee`: a checked-in resident, what is circulated and signed.
 */
export type MinutesReader = {
  meeting: Meeting;
  as: 'staff' | 'guest' | 'attendee';
  signs: SignerRole[];
  /** Was there, or works for the meeting: may say what should stand in its minutes. */
  tookPart: boolean;
};

/** Roles in which an account signs: those of the meeting, and the supervisory committee of the village. */
const signerRolesOf = (actor: Actor, meeting: Meeting, mine: readonly string[]): SignerRole[] =>
  signerRoles.filter(
    (role) =>
      mine.includes(role) || (role === 'supervisor' && hasRole(actor, meeting.villageId, 'supervisor')),
  );

/** Refuses `access.denied` for who was not there and does not work for the meeting. */
export const requireReader = async (
  em: EntityManager,
  actor: Actor,
  meetingId: string,
): Promise<MinutesReader> => {
  const meeting = found(await em.findOne(Meeting, { id: meetingId }), 'meeting.not-found');
  const mine = await staffRolesOf(em, actor, meetingId);
  const signs = signerRolesOf(actor, meeting, mine);
  if (mayRead(actor, meeting.villageId) || mine.length > 0)
    return { meeting, as: 'staff', signs, tookPart: mine.length > 0 };
  const seats = actor.seats.filter((seat) => seat.meetingId === meetingId).map((seat) => seat.attendanceId);
  const here = await em.find(Attendance, { id: { $in: seats }, state: 'present' });
  if (here.length === 0) throw new Refusal('access.denied');
  const as = here.some((seat) => seat.guestRole) ? 'guest' : 'attendee';
  return { meeting, as, signs: [], tookPart: true };
};

/** Who reads the record behind the blocks: everybody who reads the shared text's names, so no villager's phone. */
export const requireRecordReader = async (em: EntityManager, actor: Actor, meetingId: string) => {
  const reader = await requireReader(em, actor, meetingId);
  if (reader.as === 'attendee') throw new Refusal('access.denied');
  return reader;
};

export const mayWrite = ({ signs }: Pick<MinutesReader, 'signs'>): boolean =>
  signs.includes('chair') || signs.includes('recorder');

/** The chair or recorder in whose name an act is kept. */
export type Writer = NonNullable<Actor['account']>;

/** Chair and recorder write the minutes, circulate them, decide on amendments, and lay them out for signing. */
export const requireWriter = async (em: EntityManager, actor: Actor, meetingId: string) => {
  const reader = await requireReader(em, actor, meetingId);
  if (!actor.account || !mayWrite(reader)) throw new Refusal('access.denied');
  return { ...reader, by: actor.account };
};

/** In whose name somebody proposes: an account that works for the meeting, or a seat of this device that is in the hall. */
export type Proposer = { owner: string; name: string };
export const requireProposer = async (
  em: EntityManager,
  actor: Actor,
  meetingId: string,
  attendanceId: string | undefined,
): Promise<Proposer> => {
  found(await em.findOne(Meeting, { id: meetingId }), 'meeting.not-found');
  const { account } = actor;
  if (account && !attendanceId && (await staffRolesOf(em, actor, meetingId)).length > 0)
    return { owner: `account:${account.id}`, name: account.name };
  const held = actor.seats.filter((seat) => seat.meetingId === meetingId);
  const wanted = attendanceId ?? held[0]?.attendanceId;
  if (!wanted) throw new Refusal('access.denied');
  const isHeld = held.some((seat) => seat.attendanceId === wanted);
  const seat = found(isHeld ? await em.findOne(Attendance, { id: wanted }) : null, 'attendance.not-found');
  if (seat.state !== 'present') throw new Refusal('attendance.not-admitted');
  return { owner: `seat:${seat.id}`, name: seat.name };
};

/** Names under which this actor may have proposed. */
export const ownersOf = (actor: Actor, meetingId: string): string[] => [
  ...actor.seats.filter((s) => s.meetingId === meetingId).map((s) => `seat:${s.attendanceId}`),
  ...(actor.account ? [`account:${actor.account.id}`] : []),
];
