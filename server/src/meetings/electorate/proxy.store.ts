import type { EntityManager } from '@mikro-orm/postgresql';
import type { AttendanceRow } from '@yishiting/shared/meetings/attendance.contract.ts';
import { mostProxies, refuseProxy } from '@yishiting/shared/meetings/proxies.ts';
import { found, Refusal } from '../../platform/refusal.ts';
import type { Attendance } from '../attendance/attendance.entity.ts';
import { endHands } from '../floor/turn.store.ts';
import type { Meeting } from '../meeting.entity.ts';

/** Who votes by a paper. `entryId` is null for an agent who is not on the roster; `sessionId` is of the phone, if there is one. */
export type Holder = {
  entryId: string | null;
  name: string;
  household: string;
  here: boolean;
  sessionId: string | null;
};

const HOLDER = `
select e.id as "entryId", e.name, e.household, a.id is not null as here, a.session_id as "sessionId"
from roster_entry e
left join attendance a on a.entry_id = e.id and a.state = 'present' and (a.how = 'onsite' or (a.how <> 'proxy' and ?))
where e.meeting_id = ? and e.id = ?`;

/** Somebody of the roster, with whether they are here themselves, and count; or the agent of that name. */
export const findHolder = async (
  em: EntityManager,
  { id, rule }: Pick<Meeting, 'id' | 'rule'>,
  who: { entryId: string } | { name: string },
): Promise<Holder> => {
  if ('name' in who) return { entryId: null, name: who.name, household: '', here: true, sessionId: null };
  const [holder] = await em.execute<Holder[]>(HOLDER, [rule.remoteCounts, id, who.entryId]);
  return found(holder, 'attendance.not-found');
};

// An agent is known by the name alone.
const HELD = `
select count(*)::int as held from proxy_paper p join attendance a on a.paper_id = p.id and a.state in ('waiting', 'present')
where p.meeting_id = ? and (p.holder_id = ? or (p.holder_id is null and ?::uuid is null and p.holder_name = ?))`;

/**
 * Refuses what the rule of the meeting does not allow: this holder, or so many papers. The caller holds the meeting's
 * row alone, so that two officers together let in no fourth.
 */
export const requireProxies = async (
  em: EntityManager,
  { id, rule }: Pick<Meeting, 'id' | 'rule'>,
  holder: Holder,
  principals: readonly { household: string }[],
): Promise<void> => {
  const { entryId, name } = holder;
  const [row] = await em.execute<{ held: number }[]>(HELD, [id, entryId, entryId, name]);
  const held = row?.held ?? 0;
  for (const [i, principal] of principals.entries()) {
    const refusal = refuseProxy({ rule, principal, holder: entryId ? holder : null, held: held + i });
    if (refusal)
      throw new Refusal(refusal, { params: { holder: name, held: held + i, most: mostProxies(rule) } });
  }
};

type Paper = { principalId: string; number: string };

// The same paper again, after the holder was away, is the same paper.
const REGISTER = `
with given as (select * from unnest(array[?]::uuid[], array[?]::text[]) as given (principal_id, number)), put as (
insert into proxy_paper (meeting_id, number, principal_id, holder_id, holder_name, account_id)
select ?, number, principal_id, ?, ?, ? from given on conflict (meeting_id, number) do nothing returning id, principal_id)
select id, principal_id as "principalId" from put
union select p.id, p.principal_id from proxy_paper p join given using (principal_id, number)
where p.meeting_id = ? and p.holder_id is not distinct from ?::uuid and p.holder_name = ?`;

/** Puts papers on record, all or none; the ids by the unit that each stands for. */
export const putPapers = async (
  em: EntityManager,
  meetingId: string,
  { entryId, name }: Holder,
  papers: readonly Paper[],
  accountId: string | undefined,
): Promise<Map<string, string>> => {
  const rows = await em.execute<{ id: string; principalId: string }[]>(REGISTER, [
    papers.map((paper) => paper.principalId),
    papers.map((paper) => paper.number),
    ...[meetingId, entryId, name, accountId ?? null],
    ...[meetingId, entryId, name],
  ]);
  const put = new Map(rows.map((row) => [row.principalId, row.id]));
  const used = papers.find((paper) => !put.has(paper.principalId));
  if (used) throw new Refusal('proxy.paper-used', { params: { number: used.number } });
  return put;
};

/** Number and holder of each paper of the meeting, by its id. */
export const papersOf = async (
  em: EntityManager,
  meetingId: string,
): Promise<Map<string, NonNullable<AttendanceRow['proxy']>>> => {
  const rows = await em.execute<{ id: string; number: string; holder: string }[]>(
    'select id, number, holder_name as holder from proxy_paper where meeting_id = ?',
    [meetingId],
  );
  return new Map(rows.map(({ id, ...proxy }) => [id, proxy]));
};

/** Who is here by proxy comes back with the paper, so that holder and number of papers are looked at again. */
export const refuseReturn = ({ paperId }: { paperId?: string | null }): void => {
  if (paperId) throw new Refusal('proxy.register-again');
};

const FOLLOW = `
update attendance p set session_id = h.session_id from attendance h, proxy_paper x
where h.id = ? and h.state = 'present' and x.holder_id = h.entry_id and p.paper_id = x.id and p.state = 'present'
  and p.session_id is distinct from h.session_id returning p.id`;

/** The units that somebody votes for are on the phone that this person has now; ids of those that moved. */
export const moveProxies = async (em: EntityManager, attendanceId: string): Promise<string[]> => {
  const rows = await em.execute<{ id: string }[]>(FOLLOW, [attendanceId]);
  return rows.map((row) => row.id);
};

const END = `
update attendance p set state = 'left', left_at = clock_timestamp() from attendance h, proxy_paper x
where h.id = ? and x.holder_id = h.entry_id and p.paper_id = x.id and p.state in ('waiting', 'present') returning p.id`;

/** Who leaves takes the votes of others along: nobody is here for these units any more. Ids of their stays. */
export const endProxies = async (
  em: EntityManager,
  { id, meetingId }: Pick<Attendance, 'id' | 'meetingId'>,
): Promise<string[]> => {
  const rows = await em.execute<{ id: string }[]>(END, [id]);
  for (const row of rows) await endHands(em, meetingId, row.id);
  return rows.map((row) => row.id);
};
