import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { found, Refusal } from '../../platform/refusal.ts';
import { requireRepresentatives, slipPersons } from '../electorate/household.store.ts';
import { Attendance } from './attendance.entity.ts';

const here = { state: { $in: ['waiting' as const, 'present' as const] } };

/** The stay that uses up the unit now, held until the end of the transaction. */
export const currentStay = (em: EntityManager, entryId: string): Promise<Attendance | null> =>
  em.findOne(Attendance, { entryId, ...here }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** One row of the attendance, held until the end of the transaction. */
export const lockStay = async (em: EntityManager, meetingId: string, id: string): Promise<Attendance> =>
  found(
    await em.findOne(Attendance, { id, meetingId }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    'attendance.not-found',
  );

type Move = Partial<Pick<Attendance, 'sessionId' | 'how' | 'channel'>> & { state: Attendance['state'] };

const MOVE = `
update attendance set state = ?, session_id = ?, how = ?, channel = ?,
  at = case when ? = 'present' and state <> 'present' then clock_timestamp() else at end,
  left_at = case when ? = 'left' then clock_timestamp() end where id = ?`;

/** Takes a stay that is held to another state, device or way of voting. */
export const moveStay = async (em: EntityManager, stay: Attendance, move: Move): Promise<Attendance> => {
  const { state, sessionId, how, channel } = { ...stay, ...move };
  await em.execute(MOVE, [state, sessionId ?? null, how, channel, state, state, stay.id], 'run');
  return em.refreshOrFail(stay);
};

/** Why a unit cannot come in again. */
export const unitTaken = (state: string): Refusal =>
  new Refusal(state === 'present' ? 'attendance.unit-present' : 'attendance.unit-waiting');

type Entering = {
  entryIds: readonly string[];
  how: Attendance['how'];
  channel: Attendance['channel'];
  state: 'waiting' | 'present';
  sessionId?: string | undefined;
  /** Members who come for their households; nobody named is the representative, or the first on the list. */
  personIds?: readonly string[];
  /** By entry: the paper by which somebody else is here for the unit. */
  papers?: ReadonlyMap<string, string>;
};

// The unit's row first, as a slip takes it: a claim and a slip for one unit wait for each other, and never in a circle.
const ENTER = `
insert into attendance (meeting_id, entry_id, name, household, how, channel, state, session_id, paper_id, person_id)
select e.meeting_id, e.id, coalesce(p.name, e.name), e.household, ?, ?, ?, ?, nullif(given.paper, '')::uuid, p.id
from roster_entry e
join unnest(array[?]::uuid[], array[?]::text[], array[?]::text[]) as given (entry_id, paper, person) on given.entry_id = e.id
left join roster_person p on p.entry_id = e.id and p.id::text = given.person
where e.meeting_id = ? order by e.ordinal for key share of e
on conflict (entry_id) where state in ('waiting', 'present') do nothing returning id`;

/**
 * Lets units of the roster begin a stay, all or none. Of two officers, or two phones, who bring in the same
 * unit at the same moment, the index attendance_once lets one through; the other is refused.
 */
export const enter = async (
  em: EntityManager,
  meetingId: string,
  { entryIds, how, channel, state, sessionId, papers, personIds = [] }: Entering,
): Promise<Attendance[]> => {
  const wanted = [...new Set(entryIds)];
  const named = await requireRepresentatives(em, meetingId, personIds);
  const persons = await slipPersons(em, wanted);
  const personOf = (entryId: string) => named.get(entryId) ?? persons.get(entryId)?.personId ?? '';
  const rows = await em.execute<{ id: string }[]>(ENTER, [
    how,
    channel,
    state,
    sessionId ?? null,
    wanted,
    wanted.map((id) => papers?.get(id) ?? ''),
    wanted.map(personOf),
    meetingId,
  ]);
  const ids = rows.map((row) => row.id);
  if (ids.length < wanted.length) throw await whyNot(em, meetingId, entryIds, ids);
  return staysOf(em, ids);
};

/** In the order in which they began. */
export const staysOf = (em: EntityManager, ids: string[]): Promise<Attendance[]> =>
  em.find(Attendance, { id: ids }, { orderBy: { id: 'asc' } });

const whyNot = async (
  em: EntityManager,
  meetingId: string,
  entryIds: readonly string[],
  entered: string[],
): Promise<Refusal> => {
  const taken = await em.find(Attendance, {
    meetingId,
    entryId: [...entryIds],
    id: { $nin: entered },
    ...here,
  });
  const first = taken.find((stay) => stay.state === 'present') ?? taken[0];
  if (!first) return new Refusal('attendance.not-found');
  const blocked = new Set(taken.map((stay) => stay.entryId));
  const issues = entryIds.flatMap((id, i) =>
    blocked.has(id) ? [{ path: `entryIds.${i}`, code: 'taken' }] : [],
  );
  return new Refusal(unitTaken(first.state).code, { issues: issues.slice(0, 100) });
};
