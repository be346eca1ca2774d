import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@yishiting/shared/actor.ts';

/**
 * Writes who did what into the record, in the transaction of the deed itself. `data` holds ids, codes and
 * numbers: never a name, never a choice.
 */
export const audit = async (
  em: EntityManager,
  actor: Actor | null,
  action: string,
  subject: { type: string; id?: string },
  data: Record<string, string | number | boolean | null> = {},
): Promise<void> => {
  await em.execute(
    'insert into audit_entry (session_id, account_id, action, subject, subject_id, data) values (?, ?, ?, ?, ?, ?)',
    [
      actor?.sessionId ?? null,
      actor?.account?.id ?? null,
      action,
      subject.type,
      subject.id ?? null,
      JSON.stringify(data),
    ],
    'run',
  );
};
