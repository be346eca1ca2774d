import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import { found } from '../platform/refusal.ts';
import { Publication, Resolution, Task } from './resolution.entity.ts';

export const findResolution = async (em: EntityManager, id: string): Promise<Resolution> =>
  found(await em.findOne(Resolution, { id }), 'resolution.not-found');

/** Holds the row until the end of the transaction: signing, revising and publishing come one after the other. */
export const lockResolution = async (em: EntityManager, id: string): Promise<Resolution> =>
  found(
    await em.findOne(Resolution, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    'resolution.not-found',
  );

export type Paper = { resolution: Resolution; tasks: Task[]; publication: Publication | null };

export const readPaper = async (em: EntityManager, resolution: Resolution): Promise<Paper> => ({
  resolution,
  tasks: await em.find(Task, { resolutionId: resolution.id }, { orderBy: { dueOn: 'asc', id: 'asc' } }),
  publication: await em.findOne(Publication, { resolutionId: resolution.id }),
});

export const listPapers = async (em: EntityManager, meetingId: string): Promise<Paper[]> => {
  const resolutions = await em.find(Resolution, { meetingId }, { orderBy: { id: 'asc' } });
  const papers: Paper[] = [];
  for (const resolution of resolutions) papers.push(await readPaper(em, resolution));
  return papers;
};

/** Whether a ballot of this meeting carried. The row stays as it is until the end of the transaction. */
export const findCarried = async (
  em: EntityManager,
  meetingId: string,
  ballotId: string,
): Promise<{ carried: boolean; advisory: boolean } | undefined> => {
  const [row] = await em.execute<{ state: string; adopted: boolean | null; rule: Rule | null }[]>(
    `select state, (verdict->>'adopted')::boolean as adopted, rule from ballot
     where id = ? and meeting_id = ? for share`,
    [ballotId, meetingId],
  );
  return (
    row && { carried: row.state === 'closed' && row.adopted === true, advisory: row.rule?.advisory ?? false }
  );
};
