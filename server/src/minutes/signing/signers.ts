import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignerRole } from '@yishiting/shared/minutes/signing.contract.ts';

export type Signers = Record<SignerRole, { id: string; name: string }[]>;

// The supervisory committee is the village's: its members may sign, named in the meeting or not.
const SIGNERS = `
select s.role, a.id, a.name from meeting_staff s join account a on a.id = s.account_id
where s.meeting_id = ? and s.role in ('chair', 'recorder', 'supervisor') and a.disabled_at is null
union
select 'supervisor', a.id, a.name from account_role r join account a on a.id = r.account_id
where r.role = 'supervisor' and (r.village_id = ? or r.village_id is null) and a.disabled_at is null
order by 1, 3`;

/** Who may sign in which role. */
export const signersOf = async (
  em: EntityManager,
  { id, villageId }: { id: string; villageId: string },
): Promise<Signers> => {
  const rows = await em.execute<{ role: SignerRole; id: string; name: string }[]>(SIGNERS, [id, villageId]);
  const of = (wanted: SignerRole) => rows.filter(({ role }) => role === wanted);
  return { chair: of('chair'), recorder: of('recorder'), supervisor: of('supervisor') };
};
