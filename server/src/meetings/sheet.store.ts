import type { EntityManager } from '@mikro-orm/postgresql';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { checkStep, nextStep, type RunSheet, type Step } from '@yishiting/shared/meetings/run-sheet.ts';
import type { Meeting } from './meeting.entity.ts';

type Row = { items: string; itemsLeft: string; ballot: RunSheet['ballot'] | null; carried: string };

const SHEET = `
select (select count(*) from agenda_item i where i.meeting_id = m.id) as items,
  (select count(*) from agenda_item i where i.meeting_id = m.id and i.called_at is null) as "itemsLeft",
  (select b.state from ballot b where b.meeting_id = m.id and b.item_id = m.current_item and b.state <> 'voided'
    and not (b.poll and b.state = 'closed')
    and not (b.state = 'draft' and not b.poll and exists (select 1 from no_quorum q where q.meeting_id = m.id))
    order by b.number desc limit 1) as ballot,
  (select count(*) from ballot b where b.meeting_id = m.id and b.state = 'closed' and (b.verdict->>'adopted')::boolean) as carried
from meeting m where m.id = ?`;

/** Where the meeting stands on its run sheet. `drafted`: items in the agenda that is not locked yet. */
export const readSheet = async (em: EntityManager, meeting: Meeting, drafted = 0): Promise<RunSheet> => {
  const [row] = await em.execute<Row[]>(SHEET, [meeting.id]);
  const agendaLocked = Boolean(meeting.agendaLockedAt);
  return {
    step: meeting.step,
    kind: meeting.kind,
    agendaLocked,
    items: agendaLocked ? Number(row?.items) : drafted,
    itemsLeft: Number(row?.itemsLeft),
    ballot: row?.ballot ?? 'none',
    carried: Number(row?.carried),
  };
};

/** Without notice nobody could know of the meeting, so it does not begin; where the law sets no time, none is asked. */
const lacksNotice = ({ step, rule, noticeOn }: Meeting, to: Step): boolean =>
  step === 'checkin' && to === 'item' && rule.noticeDays > 0 && !noticeOn;

/** Why the meeting may not go to that step now, or null. */
export const whyNotTo = (meeting: Meeting, sheet: RunSheet, to: Step): ErrorCode | null =>
  checkStep(sheet, to) ?? (lacksNotice(meeting, to) ? 'meeting.notice-missing' : null);

/** What the chair's one button does now, and why not yet. */
export const nextOf = (meeting: Meeting, sheet: RunSheet): ReturnType<typeof nextStep> => {
  const { to } = nextStep(sheet);
  return { to, refusal: to ? whyNotTo(meeting, sheet, to) : 'meeting.closed' };
};
