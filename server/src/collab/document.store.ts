import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Database } from '../database/database.ts';
import { ERASES, type ErasingEdit, type Erasures, erasuresOf } from './erasures.ts';

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

const LAST = 'select max(upto_seq)::text as last from document_snapshot where name = $1';

// What goes has to be summed up before, up to the next version: a difference is always between two of them.
const GOING = `
select u.bytes, s.account_id as account,
  coalesce((select min(v.seq) from document_version v where v.name = u.name and v.seq between u.seq and $2), $2)::text as "upTo"
from document_update u left join session s on s.id = u.client_session
where u.name = $1 and u.seq <= $2 and ${ERASES}`;

/** So that nobody fills the disk with it: about what a document itself may have. */
const MOST_RANGES = 50_000;

// Keeps the snapshot before this one, the last, and what was written since, so that one bad snapshot loses nothing. It
// touches no row that an edit writes, so edits do not wait for it: a key share lock lets them change the head. Two
// processes that do it at once sum up the same edits in the same rows.
const COMPACT = `
with held as (select name from document where name = $1 for key share),
gone as (delete from document_update u using held where u.name = held.name and u.seq <= $4),
old as (delete from document_snapshot s using held where s.name = held.name and s.upto_seq < $4),
kept as (select coalesce(sum(jsonb_array_length(ranges)), 0) as ranges from document_erasure where name = $1),
erased as (
  insert into document_erasure (name, seq, owner, ranges)
  select held.name, e.seq, e.owner, e.ranges from held, kept, unnest($5::bigint[], $6::text[], $7::jsonb[]) e(seq, owner, ranges)
  where kept.ranges + jsonb_array_length(e.ranges) <= ${MOST_RANGES} on conflict do nothing)
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
    const pool = await this.pool();
    const { rows } = await pool.query<{ last: string | null }>(LAST, [name]);
    const last = rows[0]?.last ?? null;
    const erased = last ? await this.erasedUpTo(name, last) : [];
    await pool.query({
      name: 'document-compact',
      text: COMPACT,
      values: [
        name,
        seq,
        Buffer.from(bytes),
        last,
        erased.map((e) => e.seq),
        erased.map((e) => e.owner),
        erased.map((e) => JSON.stringify(e.ranges)),
      ],
    });
  }

  private async erasedUpTo(name: string, last: string): Promise<Erasures[]> {
    const { rows } = await (await this.pool()).query<ErasingEdit>(GOING, [name, last]);
    if (rows.length === 0) return [];
    const owners = new Map(await this.owners(name));
    return erasuresOf(rows, (client) => owners.get(client));
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
