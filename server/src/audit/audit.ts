import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@yishiting/shared/actor.ts';

type Data = Record<string, string | number | boolean | null>;
type Subject = { type: string; id?: string };
export type Deed = { actor: Actor | null; action: string; subject: Subject; data?: Data };

const APPEND = `insert into audit_entry (session_id, account_id, action, subject, subject_id, data)
select session_id, account_id, action, subject, subject_id, data
from json_to_recordset(?::json) as deed (session_id uuid, account_id uuid, action text, subject text, subject_id uuid, data jsonb)`;

/**
 * Writes who did what into the record, in the transaction of the deed itself. `data` holds ids, codes and
 * numbers: never a name, never a choice.
 */
export const audit = (
  em: EntityManager,
  actor: Actor | null,
  action: string,
  subject: Subject,
  data: Data = {},
): Promise<void> => auditAll(em, [{ actor, action, subject, data }]);

/** The same for what many did in one transaction, in this order. */
export const auditAll = async (em: EntityManager, deeds: readonly Deed[]): Promise<void> => {
  const rows = deeds.map(({ actor, action, subject, data = {} }) => ({
    session_id: actor?.sessionId,
    account_id: actor?.account?.id,
    action,
    subject: subject.type,
    subject_id: subject.id,
    data,
  }));
  await em.execute(APPEND, [JSON.stringify(rows)], 'run');
};
