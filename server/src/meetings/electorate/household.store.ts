import type { EntityManager } from '@mikro-orm/postgresql';
import { maskName } from '@yishiting/shared/disclosure/redact.ts';
import { Refusal } from '../../platform/refusal.ts';

/**
 * SQL for the name of who represented a household at a moment; null for who lives alone. `entry` and `at` are SQL of the
 * statement around it.
 */
export const representativeAt = (entry: string, at: string): string =>
  `(select q.name from unit_holder u join roster_person q on q.id = u.person_id
    where u.entry_id = ${entry} and u.at <= ${at} order by u.seq desc limit 1)`;

/** A member of a household with several; `holder` is null as long as nobody of it was let in. */
type Member = { personId: string; entryId: string; holder: string | null; holderName: string | null };

const MEMBERS = `
select p.id as "personId", p.entry_id as "entryId", h.person_id as holder, h.name as "holderName"
from roster_person p join roster_entry e on e.id = p.entry_id
left join lateral (select u.person_id, q.name from unit_holder u join roster_person q on q.id = u.person_id
  where u.entry_id = p.entry_id order by u.seq desc limit 1) h on true
where e.meeting_id = ? and p.id = any(array[?]::uuid[])`;

/** Who holds the vote of a household is told by a masked name: the code on the wall opens no directory. */
export const householdHeld = (name: string): Refusal =>
  new Refusal('household.held', { params: { holder: maskName(name) } });

/**
 * The members who come for their households, by household. Refuses two of one household, and everybody but the
 * representative where there is one: only two officers together pass the vote on.
 */
export const requireRepresentatives = async (
  em: EntityManager,
  meetingId: string,
  personIds: readonly string[],
): Promise<Map<string, string>> => {
  if (personIds.length === 0) return new Map();
  const members = await em.execute<Member[]>(MEMBERS, [meetingId, personIds]);
  if (members.length < new Set(personIds).size) throw new Refusal('attendance.not-found');
  for (const { personId, holder, holderName } of members)
    if (holder && holder !== personId) throw householdHeld(holderName ?? '');
  const byEntry = new Map(members.map((m) => [m.entryId, m.personId]));
  if (byEntry.size < members.length) throw new Refusal('household.two-members');
  return byEntry;
};

const FOR = `
select e.id as "entryId", p.id as "personId", p.name from roster_entry e join lateral (
  select q.id, q.name from roster_person q where q.entry_id = e.id
  order by q.id = (select u.person_id from unit_holder u where u.entry_id = e.id order by u.seq desc limit 1) desc nulls last,
    q.ordinal limit 1) p on true
where e.id = any(array[?]::uuid[])`;

/** Whom a slip is made out to: the representative, or else the first on the list. By entry; absent for who lives alone. */
export const slipPersons = async (
  em: EntityManager,
  entryIds: readonly string[],
): Promise<Map<string, { personId: string; name: string }>> => {
  const rows = await em.execute<{ entryId: string; personId: string; name: string }[]>(FOR, [entryIds]);
  return new Map(rows.map(({ entryId, ...person }) => [entryId, person]));
};

const SLIP = `
select p.id, p.name from roster_person p join roster_entry e on e.id = p.entry_id
where e.id = ? and p.id = coalesce(e.slip_person_id,
  (select q.id from roster_person q where q.entry_id = e.id order by q.ordinal limit 1))`;

/** Whom the slip of a household was made out to; null for a household of one. Refuses when somebody else represents it by now. */
export const requireSlipPerson = async (
  em: EntityManager,
  meetingId: string,
  entryId: string,
): Promise<{ id: string; name: string } | null> => {
  const [person] = await em.execute<{ id: string; name: string }[]>(SLIP, [entryId]);
  if (!person) return null;
  await requireRepresentatives(em, meetingId, [person.id]);
  return person;
};
