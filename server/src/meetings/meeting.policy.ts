import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, hasRole, type StaffRole } from '@yishiting/shared/actor.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { Meeting, MeetingStaff } from './meeting.entity.ts';

/** Plans meetings of a village, and prepares each of them beside its chair. */
export const mayPlan = (actor: Actor, villageId: string): boolean =>
  hasRole(actor, villageId, 'villageSecretary', 'townshipCadre', 'countyOfficer');

/** Reads the meetings of a village. The discipline officer has no business here. */
export const mayRead = (actor: Actor, villageId: string): boolean =>
  mayPlan(actor, villageId) || hasRole(actor, villageId, 'unitOfficer', 'recorder', 'supervisor');

/** Roles that the actor's account holds in this meeting; none for a villager's phone. */
export const staffRolesOf = async (
  em: EntityManager,
  actor: Actor | null,
  meetingId: string,
): Promise<StaffRole[]> => {
  if (!actor?.account) return [];
  const rows = await em.find(MeetingStaff, { meetingId, accountId: actor.account.id });
  return rows.map((r) => r.role).sort();
};

const meetingOf = async (em: EntityManager, id: string): Promise<Meeting> =>
  found(await em.findOne(Meeting, { id }), 'meeting.not-found');

/** The meeting, when the actor holds one of these roles in it (any role when none is named). */
export const requireStaff = async (
  em: EntityManager,
  actor: Actor,
  meetingId: string,
  ...roles: StaffRole[]
): Promise<Meeting> => {
  const meeting = await meetingOf(em, meetingId);
  const mine = await staffRolesOf(em, actor, meetingId);
  if (!mine.some((role) => roles.length === 0 || roles.includes(role))) throw new Refusal('access.denied');
  return meeting;
};

/** The meeting, when the actor prepares it: its chair, or who plans meetings in this village. */
export const requireConvenor = async (
  em: EntityManager,
  actor: Actor,
  meetingId: string,
): Promise<Meeting> => {
  const meeting = await meetingOf(em, meetingId);
  const mine = await staffRolesOf(em, actor, meetingId);
  if (!mine.includes('chair') && !mayPlan(actor, meeting.villageId)) throw new Refusal('access.denied');
  return meeting;
};

/** The meeting, when the actor works for it or for its village. */
export const requireReader = async (em: EntityManager, actor: Actor, meetingId: string): Promise<Meeting> => {
  const meeting = await meetingOf(em, meetingId);
  const reads = mayRead(actor, meeting.villageId) || (await staffRolesOf(em, actor, meetingId)).length > 0;
  if (!reads) throw new Refusal('access.denied');
  return meeting;
};
