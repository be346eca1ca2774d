import type { EntityManager } from '@mikro-orm/postgresql';
import { checkQuorum, type Quorum } from '@yishiting/shared/meetings/quorum.ts';
import type { Meeting } from '../meeting.entity.ts';

/** Units, except `guests` (people). `present` includes `remote`; areas are in 0.01 m². */
export type Headcount = {
  eligible: number;
  present: number;
  /** Who was let in at some time, gone again or not. */
  came: number;
  remote: number;
  waiting: number;
  guests: number;
  /** Of the present, units that somebody else votes for. */
  proxies: number;
  area: { eligible: number; present: number; remote: number };
};

type Row = Record<
  | 'eligible'
  | 'present'
  | 'came'
  | 'remote'
  | 'proxies'
  | 'waiting'
  | 'guests'
  | 'area'
  | 'areaPresent'
  | 'areaRemote',
  string
>;

// One row for each unit, with where it stands now: the index attendance_once sees to that.
const COUNT = `
with unit as (
  select e.area, a.state, a.how in ('online', 'phone') as remote, a.how = 'proxy' as proxy from roster_entry e
  left join attendance a on a.entry_id = e.id and a.state in ('waiting', 'present') where e.meeting_id = ?)
select count(*) as eligible, count(*) filter (where state = 'present') as present,
  (select count(distinct entry_id) from attendance where meeting_id = ? and came) as came,
  count(*) filter (where state = 'present' and remote) as remote,
  count(*) filter (where state = 'present' and proxy) as proxies,
  count(*) filter (where state = 'waiting') as waiting,
  (select count(*) from attendance where meeting_id = ? and guest_role is not null and state = 'present') as guests,
  coalesce(sum(area), 0) as area, coalesce(sum(area) filter (where state = 'present'), 0) as "areaPresent",
  coalesce(sum(area) filter (where state = 'present' and remote), 0) as "areaRemote"
from unit`;

export const countAttendance = async (em: EntityManager, meetingId: string): Promise<Headcount> => {
  const [row] = await em.execute<Row[]>(COUNT, [meetingId, meetingId, meetingId]);
  const n = (key: keyof Row) => Number(row?.[key] ?? 0);
  return {
    eligible: n('eligible'),
    present: n('present'),
    came: n('came'),
    remote: n('remote'),
    waiting: n('waiting'),
    guests: n('guests'),
    proxies: n('proxies'),
    area: { eligible: n('area'), present: n('areaPresent'), remote: n('areaRemote') },
  };
};

/** What the rule of the meeting makes of who is here now. */
export const quorumOf = (meeting: Pick<Meeting, 'rule'>, { area, ...heads }: Headcount): Quorum =>
  checkQuorum(meeting.rule, { ...apart(heads), area: apart(area) });

const apart = ({ eligible, present, remote }: { eligible: number; present: number; remote: number }) => ({
  eligible,
  present: present - remote,
  remote,
});
