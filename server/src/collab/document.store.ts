import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Database } from '../database/database.ts';

/** A document as PostgreSQL has it: `parts` are updates in order, the first may be a snapshot. */
export type Stored = { seq: number; locked: boolean; parts: Uint8Array[]; tail: number };
/** One accepted edit. */
export type Edit = { bytes: Uint8Array; sessionId: string | null };
/** A Yjs client id, and whose it is. */
export type Claim = readonly [client: number, owner: string];

// One statement sees one state: a snapshot that replaces its tail meanwhile cannot tear it. The tail comes as one piece
// with the lengths of its edits: an array of thousands of byte strings takes the driver longer than Yjs takes.
const LOAD = `
select d.head::text, d.locked_at is not null as locked, s.upto_seq::text as upto, s.bytes as snapshot,
  t.bytes as tail, t.lengths
from document d
left join lateral (select upto_seq, bytes from document_snapshot where name = d.name order by upto_seq desc limit 1) s on true
left join lateral (
  select string_agg(u.bytes, '' order by u.seq) as bytes, string_agg(length(u.bytes)::text, ',' order by u.seq) as lengths
  from document_update u where u.name = d.name and u.seq > coalesce(s.upto_seq, 0)) t on true
where d.name = `;

// The row lock that the update takes makes the order of sequences the order of commits, and an agenda lock either
// waits for this statement or turns it away: nobody is in between.
const APPEND = `
with claimed as (
  update document set head = head + cardinality($2::bytea[]) where name = $1 and locked_at is null returning head),
bound as (
  insert into document_client (name, client_id, owner)
  select $1, c.id, c.owner from claimed, unnest($4::bigint[], $5::text[]) c(id, owner) on conflict do nothing),
kept as (
  insert into document_update (name, seq, bytes, client_session)
  select $1, claimed.head - cardinality($2::bytea[]) + e.n, e.bytes, e.session
  from claimed, unnest($2::bytea[], $3::uuid[]) with ordinality e(bytes, session, n))
select head::text from claimed`;

// Keeps the snapshot before this one and what was written since, so that one bad snapshot loses nothing. It touches no
// row that an edit writes, so edits do not wait for it: a key share lock lets them change the head.
const COMPACT = `
with held as (select name from document where name = $1 for key share),
last as (select max(upto_seq) as seq from document_snapshot where name = $1),
gone as (delete from document_update u using held, last where u.name = held.name and u.seq <= last.seq),
old as (delete from document_snapshot s using held, last where s.name = held.name and s.upto_seq < last.seq)
insert into document_snapshot (name, upto_seq, bytes) select name, $2, $3 from held on conflict do nothing`;

type Row = {
  head: string;
  locked: boolean;
  upto: string | null;
  snapshot: Buffer | null;
  tail: Buffer | null;
  lengths: string | null;
};

/** The edits in a piece of bytes. */
const cut = (bytes: Buffer | null, lengths: string | null): Buffer[] => {
  if (!bytes || !lengths) return [];
  let at = 0;
  return lengths.split(',').map((length) => {
    const from = at;
    at += Number(length);
    return bytes.subarray(from, at);
  });
};

const stored = (row: Row | undefined): Stored | null => {
  if (!row) return null;
  const tail = cut(row.tail, row.lengths);
  const seq = Number(row.head);
  if (Number(row.upto ?? 0) + tail.length !== seq) throw new Error('document has a hole in its sequence');
  return { seq, locked: row.locked, parts: row.snapshot ? [row.snapshot, ...tail] : tail, tail: tail.length };
};

/** Documents in PostgreSQL. The hot statements go to the driver itself: bytes stay bytes, plans are kept. */
@Injectable()
export class DocumentStore {
  private known: Pool | null = null;

  constructor(private readonly database: Database) {}

  /** Null when there is no such document. */
  async load(name: string): Promise<Stored | null> {
    const { rows } = await (await this.pool()).query<Row>({
      name: 'document-load',
      text: `${LOAD}$1`,
      values: [name],
    });
    return stored(rows[0]);
  }

  /** The same inside a transaction of the caller. */
  async loadIn(em: EntityManager, name: string): Promise<Stored | null> {
    const [row] = await em.execute<Row[]>(`${LOAD}?`, [name]);
    return stored(row);
  }

  /** Who owns the client ids of a document. */
  async owners(name: string): Promise<Claim[]> {
    const rows = await this.database.query<{ id: string; owner: string }>(
      'select client_id::text as id, owner from document_client where name = ?',
      [name],
    );
    return rows.map(({ id, owner }) => [Number(id), owner]);
  }

  /** Returns the sequence of the last edit once all of them are on disk; null when the document takes no edits. */
  async append(name: string, edits: readonly Edit[], claims: readonly Claim[]): Promise<number | null> {
    const { rows } = await (await this.pool()).query<{ head: string }>({
      name: 'document-append',
      text: APPEND,
      values: [
        name,
        edits.map((e) => Buffer.from(e.bytes)),
        edits.map((e) => e.sessionId),
        claims.map(([client]) => client),
        claims.map(([, owner]) => owner),
      ],
    });
    return rows[0] ? Number(rows[0].head) : null;
  }

  /** Writes the whole state as of `seq`. Killed at any line, the document is as it was. */
  async compact(name: string, seq: number, bytes: Uint8Array): Promise<void> {
    await (await this.pool()).query({
      name: 'document-compact',
      text: COMPACT,
      values: [name, seq, Buffer.from(bytes)],
    });
  }

  async isLocked(name: string): Promise<boolean> {
    const [row] = await this.database.query<{ locked: boolean }>(
      'select locked_at is not null as locked from document where name = ?',
      [name],
    );
    return row?.locked ?? true;
  }

  /** Asked for once: an entity manager for each edit would cost more than the edit. */
  private async pool(): Promise<Pool> {
    this.known ??= (await this.database.reader().getConnection().getNativeClient()) as Pool;
    return this.known;
  }
}
