import type { EntityManager } from '@mikro-orm/postgresql';
import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { ConflictLine } from '@yishiting/shared/ballots/conflict.ts';
import { maskName } from '@yishiting/shared/disclosure/redact.ts';
import { representativeAt } from '../meetings/index.ts';
import type { Mask } from '../petitions/index.ts';

/** Units that voted a second time by hand or paper, with how it was settled; never what they chose. */
export const readConflicts = (em: EntityManager, ballotId: string): Promise<BallotDetail['conflicts']> =>
  em.execute(
    `select c.id, coalesce(${representativeAt('r.id', 'c.at')}, r.name) as name, r.household, c.also, by.name as "notedBy",
       case when s.conflict_id is not null then json_build_object('reason', s.reason, 'by', settler.name) end as settled
     from ballot_conflict c join roster_entry r on r.id = c.entry_id join account by on by.id = c.account_id
     left join conflict_settlement s on s.conflict_id = c.id left join account settler on settler.id = s.account_id
     where c.ballot_id = ? order by c.id`,
    [ballotId],
  );

/** The same for the minutes: a unit by its masked name, in the words of the case's mask. */
export const conflictLines = async (
  em: EntityManager,
  ballotId: string,
  mask: Mask,
): Promise<ConflictLine[]> =>
  (await readConflicts(em, ballotId)).map(({ name, household, also, notedBy, settled }) => ({
    ...{ name: maskName(name), household: mask(household), also, notedBy },
    settled: settled && { reason: mask(settled.reason), by: settled.by },
  }));
