import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@yishiting/shared/actor.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireDoorkeeper, requireStaff } from '../meeting.policy.ts';

/** A hand is raised and lowered by who holds the seat, or by the door's staff for somebody without a phone. */
export const requireHand = async (
  em: EntityManager,
  actor: Actor,
  meetingId: string,
  attendanceId: string,
): Promise<void> => {
  if (actor.seats.some((s) => s.attendanceId === attendanceId && s.meetingId === meetingId)) return;
  if (!actor.account) throw new Refusal('attendance.not-admitted');
  await requireDoorkeeper(em, actor, meetingId);
};

/** The chair gives and takes the floor. */
export const requireChair = (em: EntityManager, actor: Actor, meetingId: string) =>
  requireStaff(em, actor, meetingId, 'chair');
