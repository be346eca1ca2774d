import type { EntityManager } from '@mikro-orm/postgresql';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import type { AttendanceRow, VoteChannel } from '@yishiting/shared/meetings/attendance.contract.ts';

export type PresentUnit = {
  attendanceId: string;
  entryId: string;
  name: string;
  household: string;
  /** In 0.01 m². */
  area: number | null;
  how: AttendanceRow['how'];
  channel: VoteChannel;
};

const PRESENT = `
select a.id as "attendanceId", a.entry_id as "entryId", e.name, e.household, e.area, a.how, a.channel
from attendance a join roster_entry e on e.id = a.entry_id
where a.meeting_id = ? and a.state = 'present' order by e.ordinal`;

/** Units in the hall or on the line now, each once. Guests are not among them: they have no vote. */
export const presentUnits = (em: EntityManager, meetingId: string): Promise<PresentUnit[]> =>
  em.execute<PresentUnit[]>(PRESENT, [meetingId]);

/** Takes part from afar: such people count and vote only where the rule says so (RC 27, or a region pack). */
const isRemote = (how: AttendanceRow['how']): boolean => how === 'online' || how === 'phone';

/** Does the unit count towards quorum and base under the rule? */
export const isCounted = (rule: Rule, unit: Pick<PresentUnit, 'how'>): boolean =>
  rule.remoteCounts || !isRemote(unit.how);
