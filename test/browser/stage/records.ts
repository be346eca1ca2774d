import { sql } from '../../setup/database.ts';
import type { Stage } from './hall.ts';

/** How often something is on record, in PostgreSQL itself. */
export const recorded = async (
  { server }: Stage,
  table: string,
  where: string,
  ...params: unknown[]
): Promise<number> => {
  const [row] = await sql<{ n: number }>(
    server.databaseUrl,
    `select count(*)::int as n from ${table} where ${where}`,
    params,
  );
  return row?.n ?? -1;
};
