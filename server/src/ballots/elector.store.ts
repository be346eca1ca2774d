import type { EntityManager } from '@mikro-orm/postgresql';
import type { VoteChannel } from '@yishiting/shared/meetings/attendance.contract.ts';
import { listOf, type Sql } from '../database/sql.ts';
import type { ChannelCount } from './ballot.store.ts';
import { ITS_MARK, ITS_VOTE } from './vote-record.ts';

export type Elector = {
  entryId: string;
  channel: VoteChannel;
  recused: boolean;
  rev: number | null;
  /** The session that holds the attendance now; null when it is held without a phone. */
  sessionId: string | null;
};

/**
 * The units behind attendances, each with the revision of its vote so far; a secret vote counts as revision 1. Entitled
 * is the unit: who left and came back, or came back with another phone, goes on where the unit stood. An attendance that
 * is not there has no elector.
 */
export const findElectors = async (
  sql: Sql,
  ballotId: string,
  attendanceIds: readonly string[],
): Promise<Map<string, Elector>> => {
  const rows = await sql.execute<(Elector & { attendanceId: string })[]>(
    `select a.id as "attendanceId", e.entry_id as "entryId", e.channel, e.recused, a.session_id as "sessionId",
       coalesce(v.rev, case when m.entry_id is not null then 1 end) as rev
     from attendance a
     join lateral (select * from ballot_elector where ballot_id = (select ?::uuid) and entry_id = a.entry_id offset 0) e on true
     ${ITS_VOTE} ${ITS_MARK}
     where a.id = any(?::uuid[]) and a.state = 'present'`,
    [ballotId, listOf(attendanceIds)],
  );
  return new Map(rows.map(({ attendanceId, ...elector }) => [attendanceId, elector]));
};

/**
 * In a secret ballot nobody raises a hand: who has no phone votes on paper. Where floor area counts too, a sum of hands or
 * papers has none, so these owners are entered one by one. A recusal is the unit's, so that it also stands for who left
 * meanwhile and came back.
 */
const WHO_IS_HERE = `
select b.id as ballot_id, a.id as attendance_id, a.entry_id, r.area,
  case when (m.rule->>'alsoByArea')::boolean and a.channel in ('hands', 'paper') then 'helped'
    when b.secrecy = 'secret' and a.channel = 'hands' then 'paper' else a.channel end as channel,
  exists (select 1 from ballot_recusal x join attendance y on y.id = x.attendance_id
    where x.ballot_id = b.id and y.entry_id = a.entry_id) as recused
from ballot b join meeting m on m.id = b.meeting_id
join attendance a on a.meeting_id = m.id join roster_entry r on r.id = a.entry_id
where b.id = ? and a.state = 'present' and (a.how in ('onsite', 'proxy') or (m.rule->>'remoteCounts')::boolean)`;

/** Who is here now may vote, and nobody who comes later. */
export const freezeElectors = async (em: EntityManager, ballotId: string): Promise<void> => {
  await em.execute(
    `insert into ballot_elector (ballot_id, attendance_id, entry_id, area, channel, recused) ${WHO_IS_HERE}`,
    [ballotId],
    'run',
  );
};

/** What `freezeElectors` would do at this moment, for a ballot that is not open yet. */
export const countExpected = (em: EntityManager, ballotId: string): Promise<ChannelCount[]> =>
  em.execute<ChannelCount[]>(
    `select channel, count(*)::int as entitled, 0 as voted from (${WHO_IS_HERE}) unit
     where not recused group by channel order by channel`,
    [ballotId],
  );
