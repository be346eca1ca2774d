import type { EntityManager } from '@mikro-orm/postgresql';
import { type AccountRole, type Actor, hasRole, type StaffRole } from '@yishiting/shared/actor.ts';
import { Village } from '../identity/index.ts';
import { Meeting, staffRolesOf } from '../meetings/index.ts';
import { found, Refusal } from '../platform/refusal.ts';

/** Who may do what: a role in the meeting, or an account's role in the village. The table is in docs/roles.md. */
const rights = {
  read: {
    staff: ['chair', 'recorder', 'teller', 'supervisor', 'officer'],
    account: ['countyOfficer', 'unitOfficer', 'townshipCadre', 'villageSecretary', 'recorder', 'supervisor'],
  },
  draft: { staff: ['chair', 'recorder', 'officer'], account: ['villageSecretary'] },
  sign: { staff: ['chair'], account: [] },
  follow: { staff: ['chair', 'recorder', 'officer'], account: ['villageSecretary'] },
  publish: { staff: ['officer'], account: ['villageSecretary'] },
  verify: { staff: ['supervisor'], account: ['supervisor'] },
} as const satisfies Record<string, { staff: readonly StaffRole[]; account: readonly AccountRole[] }>;
export type Right = keyof typeof rights;

/** What this feature knows of the meeting that a resolution comes from. */
export type MeetingFacts = {
  id: string;
  kind: Meeting['kind'];
  caseId: string | null;
  village: { id: string; name: string; slug: string };
};

/** The meeting, or a refusal when the actor has no such right in it. */
export const requireRight = async (
  em: EntityManager,
  actor: Actor,
  meetingId: string,
  right: Right,
): Promise<MeetingFacts> => {
  const meeting = found(await em.findOne(Meeting, { id: meetingId }), 'meeting.not-found');
  const { staff, account }: { staff: readonly StaffRole[]; account: readonly AccountRole[] } = rights[right];
  const mine = await staffRolesOf(em, actor, meetingId);
  if (!mine.some((role) => staff.includes(role)) && !hasRole(actor, meeting.villageId, ...account))
    throw new Refusal('access.denied');
  const { id, name, slug } = found(await em.findOne(Village, { id: meeting.villageId }), 'meeting.not-found');
  return { id: meetingId, kind: meeting.kind, caseId: meeting.caseId ?? null, village: { id, name, slug } };
};
