import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@yishiting/shared/actor.ts';
import { Attendance, Meeting, mayRead, staffRolesOf } from '../meetings/index.ts';
import { found, Refusal } from '../platform/refusal.ts';

/** `guest` reads without the roll of a named ballot. */
export type MinutesReader = { meeting: Meeting; as: 'staff' | 'guest' };

/** The meeting's staff, who works for its village, and guests who were let in read the record. */
export const requireMinutesReader = async (
  em: EntityManager,
  actor: Actor,
  meetingId: string,
): Promise<MinutesReader> => {
  const meeting = found(await em.findOne(Meeting, { id: meetingId }), 'meeting.not-found');
  if (mayRead(actor, meeting.villageId) || (await staffRolesOf(em, actor, meetingId)).length > 0)
    return { meeting, as: 'staff' };
  const seats = actor.seats.filter((seat) => seat.meetingId === meetingId).map((seat) => seat.attendanceId);
  const guest = await em.findOne(Attendance, {
    id: { $in: seats },
    guestRole: { $ne: null },
    state: 'present',
  });
  if (!guest) throw new Refusal('access.denied');
  return { meeting, as: 'guest' };
};
