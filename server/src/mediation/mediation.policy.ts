import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, hasRole } from '@yishiting/shared/actor.ts';
import { Attendance, Meeting, staffRolesOf } from '../meetings/index.ts';
import { found, Refusal } from '../platform/refusal.ts';

/** Writes, notes signatures on paper, seals: chair, recorder and officer of the meeting, and the village secretary. */
export type MediationReader = {
  meeting: Meeting;
  writes: boolean;
  seals: boolean;
  /** Seats of this device that are in the hall: for these it signs. */
  seats: { id: string; entryId: string | null }[];
};

/**
 * Who reads an agreement: those who write it, the petition office, and its own parties and mediators. The supervisors,
 * the tellers and the village have no business in a private matter.
 */
export const requireReader = async (
  em: EntityManager,
  actor: Actor,
  meetingId: string,
): Promise<MediationReader> => {
  const meeting = found(await em.findOne(Meeting, { id: meetingId }), 'meeting.not-found');
  const mine = await staffRolesOf(em, actor, meetingId);
  const secretary = hasRole(actor, meeting.villageId, 'villageSecretary');
  const writes = secretary || mine.some((role) => ['chair', 'recorder', 'officer'].includes(role));
  const office = hasRole(actor, meeting.villageId, 'countyOfficer', 'townshipCadre');
  const held = actor.seats.filter((seat) => seat.meetingId === meetingId).map((seat) => seat.attendanceId);
  const here = held.length > 0 ? await em.find(Attendance, { id: { $in: held }, state: 'present' }) : [];
  if (!writes && !office && here.length === 0) throw new Refusal('access.denied');
  const seats = here.map(({ id, entryId }) => ({ id, entryId: entryId ?? null }));
  return { meeting, writes, seals: secretary || mine.includes('chair') || mine.includes('officer'), seats };
};

/** The person in whose name something is kept. */
type By = NonNullable<Actor['account']>;
export type MediationWriter = MediationReader & { by: By };

export const requireWriter = async (
  em: EntityManager,
  actor: Actor,
  meetingId: string,
  right: 'writes' | 'seals' = 'writes',
): Promise<MediationWriter> => {
  const reader = await requireReader(em, actor, meetingId);
  if (!actor.account || !reader[right]) throw new Refusal('access.denied');
  return { ...reader, by: actor.account };
};
