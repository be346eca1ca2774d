import type { EntityManager } from '@mikro-orm/postgresql';
import type { VoteChannel } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Ballot } from './ballot.entity.ts';

export type Elector = { entryId: string; channel: VoteChannel; recused: boolean; rev: number | null };

/**
 * The units behind attendances, each with the revision of its vote so far; a secret vote counts as revision 1. Entitled
 * is the unit: who left and came back, or came back with another phone, goes on where the unit stood. An attendance that
 * is not there has no elector.
 */
export const findElectors = async (
  em: EntityManager,
  ballot: Ballot,
  attendanceIds: readonly string[],
): Promise<Map<string, Elector>> => {
  const rows = await em.execute<(Elector & { attendanceId: string })[]>(
    `select a.id as "attendanceId", e.entry_id as "entryId", e.channel, e.recused,
       coalesce(v.rev, case when m.entry_id is not null then 1 end) as rev
     from attendance a
     join ballot_elector e on e.ballot_id = ? and e.entry_id = a.entry_id
     left join current_vote v on v.ballot_id = e.ballot_id and v.entry_id = e.entry_id
     left join secret_mark m on m.ballot_id = e.ballot_id and m.entry_id = e.entry_id
     where a.id = any(array[?]::uuid[]) and a.state = 'present'`,
    [ballot.id, attendanceIds],
  );
  return new Map(rows.map(({ attendanceId, ...elector }) => [attendanceId, elector]));
};
