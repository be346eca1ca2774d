import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../platform/refusal.ts';
import type { RosterUnit } from './parse-roster.ts';
import { RosterEntry } from './roster.entity.ts';

const keyOf = ({ household, name }: { household: string; name: string }) => `${household}\n${name}`;

/** People who are on the list and have been in the hall: their names stay on the attendance sheet. */
const ATTENDED = 'select distinct entry_id as id from attendance where entry_id = any(array[?]::uuid[])';

/**
 * Makes the roster exactly these units, in this order. An entry of the same household and name stays the same
 * entry, so that printed slips go on to work; refuses to drop somebody who has checked in.
 */
export const replaceRoster = async (
  em: EntityManager,
  meetingId: string,
  units: readonly RosterUnit[],
): Promise<void> => {
  const before = await em.find(RosterEntry, { meetingId });
  const kept = new Map(before.map((entry) => [keyOf(entry), entry]));
  const wanted = new Set(units.map(keyOf));
  const dropped = before.filter((entry) => !wanted.has(keyOf(entry)));
  await refuseAttended(em, dropped);
  for (const entry of dropped) em.remove(entry);
  const entries = units.map(({ members: _, ...unit }, i) => {
    const entry = kept.get(keyOf(unit));
    const ordinal = i + 1;
    if (entry) return em.assign(entry, { ...unit, ordinal });
    return em.create(RosterEntry, { ...unit, meetingId, ordinal } as RosterEntry);
  });
  await em.flush();
  await replaceMembers(
    em,
    meetingId,
    units.flatMap(({ members }, i) =>
      members.map((name, k) => ({ entryId: entries[i]?.id ?? '', ordinal: k + 1, name })),
    ),
  );
};

type Member = { entryId: string; ordinal: number; name: string };

// Who stays a member stays the same person. Somebody who has come for the household cannot be taken off it: the key of the attendance sees to that.
const MEMBERS = `
with given as (select * from unnest(array[?]::uuid[], array[?]::int[], array[?]::text[]) as given (entry_id, ordinal, name)),
gone as (select p.id from roster_person p join roster_entry e on e.id = p.entry_id
  where e.meeting_id = ? and not exists (select 1 from given g where g.entry_id = p.entry_id and g.name = p.name)),
kept as (update roster_person p set ordinal = g.ordinal from given g where p.entry_id = g.entry_id and p.name = g.name),
put as (insert into roster_person (entry_id, ordinal, name) select g.entry_id, g.ordinal, g.name from given g
  where not exists (select 1 from roster_person p where p.entry_id = g.entry_id and p.name = g.name))
select id, exists (select 1 from attendance a where a.person_id = gone.id) as attended from gone`;

const replaceMembers = async (
  em: EntityManager,
  meetingId: string,
  members: readonly Member[],
): Promise<void> => {
  const gone = await em.execute<{ id: string; attended: boolean }[]>(MEMBERS, [
    members.map((m) => m.entryId),
    members.map((m) => m.ordinal),
    members.map((m) => m.name),
    meetingId,
  ]);
  const attended = gone.filter((person) => person.attended).length;
  if (attended > 0) throw new Refusal('meeting.roster-attended', { params: { count: attended } });
  if (gone.length > 0)
    await em.execute(
      'delete from roster_person where id = any(array[?]::uuid[])',
      [gone.map((p) => p.id)],
      'run',
    );
};

const refuseAttended = async (em: EntityManager, dropped: readonly RosterEntry[]): Promise<void> => {
  if (dropped.length === 0) return;
  const ids = dropped.map((entry) => entry.id);
  const attended = await em.execute<{ id: string }[]>(ATTENDED, [ids]);
  if (attended.length > 0)
    throw new Refusal('meeting.roster-attended', { params: { count: attended.length } });
};

const COPY = `
with entry as (
  insert into roster_entry (meeting_id, ordinal, name, household, role, area)
  select ?, ordinal, name, household, role, area from roster_entry where meeting_id = ? returning id, ordinal)
insert into roster_person (entry_id, ordinal, name)
select entry.id, p.ordinal, p.name from roster_person p join roster_entry e on e.id = p.entry_id
join entry on entry.ordinal = e.ordinal where e.meeting_id = ?`;

/** The same people for another meeting, late additions too; slips and representatives are that meeting's own. */
export const copyRoster = async (em: EntityManager, from: string, to: string): Promise<void> => {
  await em.execute(COPY, [to, from, from], 'run');
};
