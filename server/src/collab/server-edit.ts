import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { firstServerId } from '@yishiting/shared/collab/wire.ts';
import { found, Refusal } from '../platform/refusal.ts';

/** A Yjs client id that no page can have. */
export const newServerId = (): number => firstServerId + randomInt(2 ** 32);

/** Edits of others wait from here until the transaction ends. Refuses a document that takes none. */
export const holdOpen = async (em: EntityManager, name: string): Promise<void> => {
  const [row] = await em.execute<{ locked: boolean }[]>(
    'select locked_at is not null as locked from document where name = ? for update',
    [name],
  );
  if (found(row, 'document.unknown').locked) throw new Refusal('document.locked');
};

/** Puts one edit behind all others, and binds its client id to the name that it stands in. */
export const appendEdit = async (
  em: EntityManager,
  name: string,
  edit: { bytes: Uint8Array; client: number; owner: string; sessionId: string | null },
): Promise<void> => {
  await em.execute(
    `with moved as (update document set head = head + 1 where name = ? returning head)
     insert into document_update (name, seq, bytes, client_session) select ?, head, ?, ? from moved`,
    [name, name, Buffer.from(edit.bytes), edit.sessionId],
    'run',
  );
  await em.execute(
    'insert into document_client (name, client_id, owner) values (?, ?, ?) on conflict do nothing',
    [name, edit.client, edit.owner],
    'run',
  );
};
