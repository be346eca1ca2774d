import type { Actor } from '@yishiting/shared/actor.ts';
import { listOf, type Sql } from '../database/sql.ts';

type Data = Record<string, string | number | boolean | null>;
type Subject = { type: string; id?: string };
export type Deed = { actor: Actor | null; action: string; subject: Subject; data?: Data };

const APPEND = `insert into audit_entry (session_id, account_id, action, subject, subject_id, data)
select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::jsonb[])`;

/**
 * Writes who did what into the record, in the transaction of the deed itself. `data` holds ids, codes and
 * numbers: never a name, never a choice.
 */
export const audit = (
  sql: Sql,
  actor: Actor | null,
  action: string,
  subject: Subject,
  data: Data = {},
): Promise<void> => auditAll(sql, [{ actor, action, subject, data }]);

/** The same for what many did in one transaction, in this order. */
export const auditAll = async (sql: Sql, deeds: readonly Deed[]): Promise<void> => {
  if (deeds.length === 0) return;
  const column = (of: (deed: Deed) => string | undefined) => listOf(deeds.map((deed) => of(deed) ?? null));
  await sql.execute(APPEND, [
    column(({ actor }) => actor?.sessionId),
    column(({ actor }) => actor?.account?.id),
    column(({ action }) => action),
    column(({ subject }) => subject.type),
    column(({ subject }) => subject.id),
    column(({ data = {} }) => JSON.stringify(data)),
  ]);
};
