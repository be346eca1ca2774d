import type { EntityManager } from '@mikro-orm/postgresql';
import { found } from '../platform/refusal.ts';

/** Time of the record: PostgreSQL's, never a phone's. */
export const databaseNow = async (em: EntityManager): Promise<Date> => {
  const [row] = await em.execute<{ now: string }[]>('select clock_timestamp() as now');
  return new Date(found(row, 'request.failed').now);
};
