import type { EntityManager } from '@mikro-orm/postgresql';
import { type AccountRole, type Actor, hasRole, type StaffRole } from '@yishiting/shared/actor.ts';
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
  kind: 'consultation' | 'decision' | 'mediation' | 'hearing';
  caseId: string | null;
  village: { id: string; name: string; slug: string };
};

type Row = {
  kind: MeetingFacts['kind'];
  case_id: string | null;
  village_id: string;
  name: string;
  slug: string;
  roles: StaffRole[] | null;
};

/** The meeting, or a refusal when the actor has no such right in it. */
export const requireRight = async (
  em: EntityManager,
  actor: Actor,
  meetingId: string,
  right: Right,
): Promise<MeetingFacts> => {
  const [row] = await em.execute<Row[]>(
    `select m.kind, m.case_id, v.id as village_id, v.name, v.slug,
       (select json_agg(s.role) from meeting_staff s where s.meeting_id = m.id and s.account_id = ?) as roles
     from meeting m join village v on v.id = m.village_id where m.id = ?`,
    [actor.account?.id ?? null, meetingId],
  );
  const meeting = found(row, 'meeting.not-found');
  const { staff, account }: { staff: readonly StaffRole[]; account: readonly AccountRole[] } = rights[right];
  const mine = meeting.roles?.some((role) => staff.includes(role)) ?? false;
  if (!mine && !hasRole(actor, meeting.village_id, ...account)) throw new Refusal('access.denied');
  return {
    id: meetingId,
    kind: meeting.kind,
    caseId: meeting.case_id,
    village: { id: meeting.village_id, name: meeting.name, slug: meeting.slug },
  };
};
