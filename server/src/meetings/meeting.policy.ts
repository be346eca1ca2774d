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

/** Edits the agenda before the lock; all others who work for the meeting read it. */
export const mayWriteAgenda = (actor: Actor, villageId: string, mine: readonly StaffRole[]): boolean =>
  mine.includes('chair') ||
  mine.includes('recorder') ||
  hasRole(actor, villageId, 'villageSecretary', 'townshipCadre');

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

/** Hears what changes for the staff: works for the meeting, or for its village. */
export const mayFollowStaff = async (
  em: EntityManager,
  actor: Actor | null,
  { id, villageId }: Pick<Meeting, 'id' | 'villageId'>,
): Promise<boolean> =>
  actor !== null && (mayRead(actor, villageId) || (await staffRolesOf(em, actor, id)).length > 0);

/** The meeting, or a refusal: by the roles held in it, and by what the account may do in its village. */
const meetingFor =
  (allows: (mine: StaffRole[], actor: Actor, villageId: string) => boolean) =>
  async (em: EntityManager, actor: Actor, meetingId: string): Promise<Meeting> => {
    const meeting = found(await em.findOne(Meeting, { id: meetingId }), 'meeting.not-found');
    const mine = await staffRolesOf(em, actor, meetingId);
    if (!allows(mine, actor, meeting.villageId)) throw new Refusal('access.denied');
    return meeting;
  };

const holds = (mine: readonly StaffRole[], ...roles: StaffRole[]) => mine.some((r) => roles.includes(r));

/** The meeting, when the actor holds one of these roles in it (any role when none is named). */
export const requireStaff = (em: EntityManager, actor: Actor, meetingId: string, ...roles: StaffRole[]) =>
  meetingFor((mine) => (roles.length === 0 ? mine.length > 0 : holds(mine, ...roles)))(em, actor, meetingId);

/** The meeting, when the actor prepares it: its chair, or who plans meetings in this village. */
export const requireConvenor = meetingFor(
  (mine, actor, villageId) => holds(mine, 'chair') || mayPlan(actor, villageId),
);

/** The meeting, when the actor keeps its door: chair, officer or recorder, or who prepares it. */
export const requireDoorkeeper = meetingFor(
  (mine, actor, villageId) => holds(mine, 'chair', 'officer', 'recorder') || mayPlan(actor, villageId),
);

/** The meeting, when the actor may see who is on its roster: all its staff, or who prepares it. */
export const requireRosterReader = meetingFor(
  (mine, actor, villageId) => mine.length > 0 || mayPlan(actor, villageId),
);

/** The meeting, when the actor works for it or for its village. */
export const requireReader = meetingFor(
  (mine, actor, villageId) => mine.length > 0 || mayRead(actor, villageId),
);
