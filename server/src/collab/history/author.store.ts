import type { EntityManager } from '@mikro-orm/postgresql';
import type { Author, Erasure } from '@yishiting/shared/collab/history.contract.ts';
import { colourOf } from '../colour.ts';
import { ERASES, type ErasingEdit, type Erasures, erasuresOf } from '../erasures.ts';

/** Whose `o.owner` is: an account's or a seat's. */
const NAMED =
  "left join account a on o.owner = 'account:' || a.id left join attendance t on o.owner = 'seat:' || t.id";

type Owned = { client: string; owner: string; name: string };

/** Everybody whose edits the document ever took, by Yjs client id. */
export const authorsOf = async (em: EntityManager, name: string): Promise<(Author & { owner: string })[]> => {
  const rows = await em.execute<Owned[]>(
    `select o.client_id::text as client, o.owner, coalesce(a.name, t.name, '') as name from document_client o ${NAMED}
     where o.name = ?`,
    [name],
  );
  return rows.map(({ client, owner, name }) => ({
    client: Number(client),
    owner,
    name,
    colour: colourOf(owner),
  }));
};

type Span = { name: string; after: number; upTo: number };
type Kept = Pick<Erasures, 'owner' | 'ranges'>;

/** Who took out what between two versions, or from one until now. */
export const erasuresIn = async (em: EntityManager, { name, after, upTo }: Span): Promise<Erasure[]> => {
  const owners = new Map((await authorsOf(em, name)).map(({ client, owner }) => [client, owner]));
  // In this order: what a snapshot takes the place of meanwhile is found in both, and not in neither.
  const edits = await em.execute<ErasingEdit[]>(
    `select '' as "upTo", u.bytes, s.account_id as account from document_update u
     left join session s on s.id = u.client_session
     where u.name = ? and u.seq > ? and u.seq <= ? and ${ERASES} order by u.seq`,
    [name, after, upTo],
  );
  const kept = await em.execute<Kept[]>(
    'select owner, ranges from document_erasure where name = ? and seq > ? and seq <= ? order by seq',
    [name, after, upTo],
  );
  const erased = [...kept, ...erasuresOf(edits, (client) => owners.get(client))];
  const names = await namesOf(em, [...new Set(erased.map(({ owner }) => owner))]);
  return erased.flatMap(({ owner, ranges }) => {
    const by = { name: names.get(owner) ?? '', colour: colourOf(owner) };
    return ranges.map(([client, clock, length]) => ({ client, clock, length, ...by }));
  });
};

const namesOf = async (em: EntityManager, owners: readonly string[]): Promise<Map<string, string>> => {
  const rows = await em.execute<{ owner: string; name: string }[]>(
    `select o.owner, coalesce(a.name, t.name, '') as name from jsonb_array_elements_text(?::jsonb) o(owner) ${NAMED}`,
    [JSON.stringify(owners)],
  );
  return new Map(rows.map(({ owner, name }) => [owner, name]));
};
