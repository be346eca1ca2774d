import type { EntityManager } from '@mikro-orm/postgresql';
import type { Author, Erasure } from '@yishiting/shared/collab/history.contract.ts';
import * as Y from 'yjs';
import { colourOf } from '../colour.ts';

type Owned = { client: string; owner: string; name: string };

/** Everybody whose edits the document ever took, by Yjs client id. */
export const authorsOf = async (em: EntityManager, name: string): Promise<(Author & { owner: string })[]> => {
  const rows = await em.execute<Owned[]>(
    `select c.client_id::text as client, c.owner, coalesce(a.name, t.name, '') as name from document_client c
     left join account a on c.owner = 'account:' || a.id left join attendance t on c.owner = 'seat:' || t.id
     where c.name = ?`,
    [name],
  );
  return rows.map(({ client, owner, name }) => ({
    client: Number(client),
    owner,
    name,
    colour: colourOf(owner),
  }));
};

type EditRow = { bytes: Buffer; account: string | null; name: string | null };
type Span = { name: string; after: number; upTo: number };

/**
 * Who took out what between two sequences, where the single edits are still kept: a snapshot takes their place in time.
 * An edit stands in the name of the session that sent it; the server's own edits in that of the client id they write.
 */
export const erasuresIn = async (em: EntityManager, { name, after, upTo }: Span): Promise<Erasure[]> => {
  const byClient = new Map((await authorsOf(em, name)).map((author) => [author.client, author]));
  const edits = await em.execute<EditRow[]>(
    `select u.bytes, a.id as account, a.name from document_update u
     left join session s on s.id = u.client_session left join account a on a.id = s.account_id
     where u.name = ? and u.seq > ? and u.seq <= ? order by u.seq`,
    [name, after, upTo],
  );
  return edits.flatMap(({ bytes, account, name }) => {
    const { structs, ds } = Y.decodeUpdate(bytes);
    const writer = byClient.get(structs[0]?.id.client ?? -1);
    const by =
      account && name !== null
        ? { name, colour: colourOf(`account:${account}`) }
        : writer && { name: writer.name, colour: writer.colour };
    if (!by) return [];
    return [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, clock, length: len, ...by })),
    );
  });
};
