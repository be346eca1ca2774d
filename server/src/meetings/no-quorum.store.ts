import type { EntityManager } from '@mikro-orm/postgresql';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { NoQuorum } from '@yishiting/shared/meetings/no-quorum.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Meeting } from './meeting.entity.ts';

type Row = {
  meetingId: string;
  kind: Meeting['kind'];
  steps: NoQuorum['steps'];
  unit: NoQuorum['unit'];
  at: string;
  by: string;
  heldAt: string;
  nextId: string;
  nextHeldAt: string;
};

// A meeting drafted after one without a quorum may itself come to none.
const NO_QUORUM = `
select q.meeting_id as "meetingId", q.kind, q.steps, m.rule->>'unit' as unit, q.at, a.name as by, m.held_at as "heldAt", n.id as "nextId", n.held_at as "nextHeldAt"
from no_quorum q join meeting m on m.id = q.meeting_id join meeting n on n.id = q.next_id join account a on a.id = q.account_id
where q.meeting_id = ? or q.next_id = ?`;

const iso = (at: string): string => new Date(at).toISOString();

const numbersOf = ({ at, steps, unit }: Row): NoQuorum => ({ at: iso(at), steps, unit });

/** That too few came to this meeting, and to the one that it takes up again. */
export const readNoQuorum = async (
  em: EntityManager,
  meetingId: string,
): Promise<Pick<MeetingDetail, 'noQuorum' | 'resumes'> & { plannedAs: Meeting['kind'] | null }> => {
  const rows = await em.execute<Row[]>(NO_QUORUM, [meetingId, meetingId]);
  const own = rows.find((row) => row.meetingId === meetingId);
  const before = rows.find((row) => row.nextId === meetingId);
  return {
    plannedAs: own?.kind ?? null,
    noQuorum: own
      ? { ...numbersOf(own), by: own.by, next: { id: own.nextId, heldAt: iso(own.nextHeldAt) } }
      : null,
    resumes: before ? { ...numbersOf(before), id: before.meetingId, heldAt: iso(before.heldAt) } : null,
  };
};

/** Refuses what would decide something in a meeting that only consults since too few came. */
export const refuseWithoutQuorum = async (em: EntityManager, meetingId: string): Promise<void> => {
  const [declared] = await em.execute('select 1 from no_quorum where meeting_id = ?', [meetingId]);
  if (declared) throw new Refusal('ballot.only-consulting');
};
