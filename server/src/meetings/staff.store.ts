import type { EntityManager } from '@mikro-orm/postgresql';
import type { StaffRole } from '@yishiting/shared/actor.ts';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import { Refusal } from '../platform/refusal.ts';

export const staffOf = (em: EntityManager, meetingId: string): Promise<MeetingDetail['staff']> =>
  em.execute(
    `select s.account_id as "accountId", a.name, s.role from meeting_staff s join account a on a.id = s.account_id
     where s.meeting_id = ? order by s.role, a.name`,
    [meetingId],
  );

/** Accounts of this village or of all villages that are in use. */
const APPOINTABLE = `
select distinct a.id from account a join account_role r on r.account_id = a.id
where a.id = any(array[?]::uuid[]) and a.disabled_at is null and (r.village_id is null or r.village_id = ?)`;

/** The same staff for another meeting, but for accounts that are closed by now. */
export const copyStaff = async (em: EntityManager, from: string, to: string): Promise<void> => {
  await em.execute(
    `insert into meeting_staff (meeting_id, account_id, role)
     select ?, s.account_id, s.role from meeting_staff s join account a on a.id = s.account_id
     where s.meeting_id = ? and a.disabled_at is null`,
    [to, from],
    'run',
  );
};

/** Gives a role to exactly these accounts. */
export const replaceStaff = async (
  em: EntityManager,
  meeting: { id: string; villageId: string },
  role: StaffRole,
  accountIds: readonly string[],
): Promise<void> => {
  const wanted = [...new Set(accountIds)];
  const known = await em.execute<{ id: string }[]>(APPOINTABLE, [wanted, meeting.villageId]);
  if (known.length < wanted.length)
    throw new Refusal('request.invalid', { issues: [{ path: 'accountIds', code: 'unknown' }] });
  await em.execute('delete from meeting_staff where meeting_id = ? and role = ?', [meeting.id, role], 'run');
  for (const accountId of wanted)
    await em.execute(
      'insert into meeting_staff (meeting_id, account_id, role) values (?, ?, ?)',
      [meeting.id, accountId, role],
      'run',
    );
};
