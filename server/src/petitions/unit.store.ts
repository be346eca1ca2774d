import type { EntityManager } from '@mikro-orm/postgresql';
import type { PetitionCase } from './case.entity.ts';

/** So many of the latest cases are looked at for the names of units. */
const LOOK_BACK = 500;
const MOST = 12;

const KNOWN = `
with latest as (
  select unit, village_id, id from petition_case
  where unit <> '' and (? or village_id = any(array[?]::uuid[])) order by id desc limit ${LOOK_BACK})
select unit from latest group by unit
order by bool_or(village_id = ?) desc, count(*) desc, unit limit ${MOST}`;

/**
 * Whom a case can be sent to, as far as names are known: units of earlier cases where this officer works (`villages`;
 * null is everywhere), those of the same village first, and the village itself.
 */
export const unitsFor = async (
  em: EntityManager,
  { villageId }: PetitionCase,
  villages: string[] | null,
): Promise<string[]> => {
  const used = await em.execute<{ unit: string }[]>(KNOWN, [
    villages === null,
    villages ?? [villageId],
    villageId,
  ]);
  const [village] = await em.execute<{ name: string }[]>('select name from village where id = ?', [
    villageId,
  ]);
  return [...new Set([...used.map(({ unit }) => unit), ...(village ? [village.name] : [])])];
};
