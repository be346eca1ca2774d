import type { EntityManager } from '@mikro-orm/postgresql';
import type { MinutesRecord } from '@yishiting/shared/minutes/minutes.contract.ts';
import { readNoQuorum, representativeAt } from '../meetings/index.ts';

type Attendance = MinutesRecord['attendance'];
type Person = Attendance['people'][number];
type PersonRow = Omit<Person, 'inAt' | 'outAt' | 'proxy'> & {
  inAt: string;
  outAt: string | null;
  proxy: NonNullable<Person['proxy']> | null;
};

const PEOPLE = `
select a.name, a.household, coalesce(a.guest_role, e.role, '') as role, a.guest_role is not null as guest, a.how,
  a.at as "inAt", case when a.state = 'left' then a.left_at end as "outAt",
  case when p.id is not null then json_build_object('number', p.number, 'holder', p.holder_name) end as proxy
from attendance a left join roster_entry e on e.id = a.entry_id left join proxy_paper p on p.id = a.paper_id
where a.meeting_id = ? and a.state in ('present', 'left')
order by a.guest_role is not null, e.ordinal, a.at, a.id`;

const UNITS = `
select count(*)::int as eligible, count(*) filter (where exists (
  select 1 from attendance a where a.entry_id = e.id and a.state in ('present', 'left')))::int as present
from roster_entry e where e.meeting_id = ?`;

export const iso = (at: string): string => new Date(at).toISOString();

/** Units on the roster, and units that were there, also for a part of the meeting. */
export const countUnits = async (
  em: EntityManager,
  meetingId: string,
): Promise<{ eligible: number; present: number }> => {
  const [units] = await em.execute<{ eligible: number; present: number }[]>(UNITS, [meetingId]);
  return units ?? { eligible: 0, present: 0 };
};

/** Who was there, in the order of the roster, guests last; with when they came in and went out. */
export const readAttendance = async (em: EntityManager, meetingId: string): Promise<Attendance> => {
  const people = await em.execute<PersonRow[]>(PEOPLE, [meetingId]);
  const { noQuorum } = await readNoQuorum(em, meetingId);
  return {
    ...(await countUnits(em, meetingId)),
    ...(noQuorum && {
      noQuorum: { at: noQuorum.at, steps: noQuorum.steps, unit: noQuorum.unit, by: noQuorum.by },
    }),
    people: people.map(({ proxy, ...p }) => ({
      ...p,
      inAt: iso(p.inAt),
      outAt: p.outAt && iso(p.outAt),
      ...(proxy ? { proxy } : {}),
    })),
  };
};

type Roll = NonNullable<MinutesRecord['ballots'][number]['roll']>;

const ROLL = `
select coalesce(${representativeAt('e.id', 'c.at')}, e.name) as name, e.household, v.choice, v.channel
from current_vote v join roster_entry e on e.id = v.entry_id
join cast_event c on c.ballot_id = v.ballot_id and c.seq = v.seq where v.ballot_id = ? order by e.ordinal`;

/**
 * Named votes by roster order, a household by who represented it when its vote was given. Hands and paper are counted
 * together and have no line here.
 */
export const readRoll = (em: EntityManager, ballotId: string): Promise<Roll> =>
  em.execute<Roll>(ROLL, [ballotId]);

/** The rolls of all ballots whose names may be read, by the number of the ballot. */
export const readRolls = async (
  em: EntityManager,
  ballots: readonly Pick<MinutesRecord['ballots'][number], 'ballot'>[],
): Promise<{ ballot: number; roll: Roll }[]> => {
  const rolls: { ballot: number; roll: Roll }[] = [];
  for (const { ballot } of ballots)
    if (isRollOpen(ballot)) rolls.push({ ballot: ballot.number, roll: await readRoll(em, ballot.id) });
  return rolls;
};

/** The tally is null whenever secrecy or policy keep it back; then the names stay back too. */
export const isRollOpen = ({ secrecy, state, tally }: MinutesRecord['ballots'][number]['ballot']): boolean =>
  secrecy === 'named' && state === 'closed' && tally !== null;

type Speech = MinutesRecord['speeches'][number];

/** Turns that began, in that order. */
export const readSpeeches = async (em: EntityManager, meetingId: string): Promise<Speech[]> => {
  const rows = await em.execute<Speech[]>(
    `select a.name, s.side, s.item_id as "itemId", s.began_at as at from speech s
     join attendance a on a.id = s.attendance_id
     where s.meeting_id = ? and s.began_at is not null order by s.began_at, s.id`,
    [meetingId],
  );
  return rows.map((row) => ({ ...row, at: iso(row.at) }));
};
