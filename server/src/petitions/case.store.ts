import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { nearestDue } from '@yishiting/shared/petitions/case-clocks.ts';
import { caseNumber } from '@yishiting/shared/petitions/case-number.ts';
import { CaseEvent, PetitionCase, Petitioner } from './case.entity.ts';

/** The row, held until the end of the transaction, so that two officers cannot take it two ways. */
export const lockCase = (em: EntityManager, id: string): Promise<PetitionCase | null> =>
  em.findOne(PetitionCase, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

export const petitionersOf = (em: EntityManager, caseId: string): Promise<Petitioner[]> =>
  em.find(Petitioner, { caseId }, { orderBy: { ordinal: 'asc' } });

/** Numbers have no gaps: the counter's row is held until the case is committed. */
export const nextNumber = async (em: EntityManager, year: number): Promise<string> => {
  const [row] = await em.execute<{ last: number }[]>(
    `insert into case_counter (year, series, last) values (?, 'case', 1)
     on conflict (year, series) do update set last = case_counter.last + 1 returning last`,
    [year],
  );
  return caseNumber({ sealed: false, year, sequence: Number(row?.last) });
};

/** Brings what is derived from the days of a case up to date. */
export const keepDue = (found: PetitionCase): void => {
  const due = nearestDue(found);
  found.dueLimit = due?.limit ?? null;
  found.dueRolled = due?.rolled ?? null;
};

type Happening = { caseId: string; at: Date; kind: string; by: string; note?: string };

/** Writes a past fact into the timeline of a case. */
export const appendEvent = (em: EntityManager, { caseId, at, kind, by, note }: Happening): void => {
  em.create(CaseEvent, { caseId, at, kind, byName: by, note: note ?? '' } as CaseEvent);
};

/**
 * True when the same matter was decided on recheck before: the case repeats, through any number of repeats, one
 * that went that far (XF 36).
 */
export const isDecidedFinally = async (em: EntityManager, { repeatOf }: PetitionCase): Promise<boolean> => {
  if (!repeatOf) return false;
  const [row] = await em.execute<{ final: boolean | null }[]>(
    `with recursive earlier as (
       select id, repeat_of, rechecked_on from petition_case where id = ?
       union select c.id, c.repeat_of, c.rechecked_on from petition_case c join earlier e on c.id = e.repeat_of)
     select bool_or(rechecked_on is not null) as final from earlier`,
    [repeatOf],
  );
  return row?.final ?? false;
};
