import type { EntityManager } from '@mikro-orm/postgresql';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';

type Row = { state: NonNullable<BoardView['minutes']>['state'] | null; decided: number };

const SECTION = `
select (select state from minutes where meeting_id = m.id) as state,
  (select count(*)::int from minutes_decision d join minutes_proposal p on p.id = d.proposal_id
    join minutes_circulation c on c.id = p.circulation_id where c.meeting_id = m.id) as decided
from meeting m where m.id = ?`;

/** What every screen may know of the minutes: how far they are, and that something was decided; never a word of them. */
export const readMinutesSection = async (
  em: EntityManager,
  meetingId: string,
): Promise<BoardView['minutes']> => {
  const [row] = await em.execute<Row[]>(SECTION, [meetingId]);
  return { state: row?.state ?? 'draft', decided: row?.decided ?? 0 };
};
