import { found } from '../platform/refusal.ts';
import type { Sql } from './sql.ts';

/** Time of the record: PostgreSQL's, never a phone's. */
export const databaseNow = async (sql: Sql): Promise<Date> => {
  const [row] = await sql.execute<{ now: string }[]>('select clock_timestamp() as now');
  return new Date(found(row, 'request.failed').now);
};
