import type { EntityManager } from '@mikro-orm/postgresql';
import type { Step } from '@yishiting/shared/meetings/run-sheet.ts';
import { CaseEvent } from './case.entity.ts';
import { CaseRating, CaseReply } from './outcome.entity.ts';

export type LinkedMeeting = {
  id: string;
  title: string;
  place: string;
  heldAt: string;
  kind: string;
  step: Step;
  noticed: boolean;
};

/** Meetings about a case, latest first. The meetings feature stands to the right, so its table is read here. */
export const meetingsOf = (em: EntityManager, caseId: string): Promise<LinkedMeeting[]> =>
  em.execute<LinkedMeeting[]>(
    `select id, title, place, held_at as "heldAt", kind, step, notice_on is not null as noticed
     from meeting where case_id = ? order by held_at desc, id desc`,
    [caseId],
  );

/** Path of a resolution's public page, once it is published; null before. */
const publicPathOf = async (em: EntityManager, resolutionId: string): Promise<string | null> => {
  const [row] = await em.execute<{ village: string; slug: string }[]>(
    `select v.slug as village, r.slug from resolution r
     join meeting m on m.id = r.meeting_id join village v on v.id = m.village_id
     where r.id = ? and r.state = 'published'`,
    [resolutionId],
  );
  return row ? `/open/${row.village}/resolutions/${row.slug}` : null;
};

export type GivenReply = { reply: CaseReply; resolutionUrl: string | null };

export const replyOf = async (em: EntityManager, caseId: string): Promise<GivenReply | null> => {
  const reply = await em.findOne(CaseReply, { caseId });
  if (!reply) return null;
  return { reply, resolutionUrl: reply.resolutionId ? await publicPathOf(em, reply.resolutionId) : null };
};

export const ratingsOf = (em: EntityManager, caseId: string): Promise<CaseRating[]> =>
  em.find(CaseRating, { caseId }, { orderBy: { rated: 'asc' } });

export const eventsOf = (em: EntityManager, caseId: string): Promise<CaseEvent[]> =>
  em.find(CaseEvent, { caseId }, { orderBy: { at: 'asc', id: 'asc' } });

/** Does the account work in a meeting about the case? Then it knows of it, masked (chair, recorder, teller …). */
export const isStaffOfMeeting = async (em: EntityManager, caseId: string, accountId: string | undefined) => {
  if (!accountId) return false;
  const rows = await em.execute<{ id: string }[]>(
    `select m.id from meeting m join meeting_staff s on s.meeting_id = m.id
     where m.case_id = ? and s.account_id = ? limit 1`,
    [caseId, accountId],
  );
  return rows.length > 0;
};
