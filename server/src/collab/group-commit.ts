import type { Pool } from 'pg';
import { Line } from './line.ts';

/** One accepted edit. */
export type Edit = { bytes: Uint8Array; sessionId: string | null };
/** A Yjs client id, and whose it is. */
export type Claim = readonly [client: number, owner: string];

// The row lock makes the order of sequences the order of commits, and an agenda lock either waits for this statement or
// turns it away: nobody is in between. A document whose row somebody else holds is left out, so that no other waits for it.
const TOGETHER = `
with held as (
  select d.name, d.locked_at is not null as locked from document d where d.name = any($1::text[]) for no key update skip locked),
claimed as (
  update document d set head = d.head + g.count from unnest($1::text[], $2::int[]) g(name, count), held
  where d.name = g.name and held.name = g.name and not held.locked returning d.name, d.head - g.count as before, d.head),
bound as (
  insert into document_client (name, client_id, owner)
  select c.name, c.id, c.owner from claimed join unnest($7::text[], $8::bigint[], $9::text[]) c(name, id, owner) using (name)
  on conflict do nothing),
kept as (
  insert into document_update (name, seq, bytes, client_session)
  select e.name, claimed.before + e.n, e.bytes, e.session
  from claimed join unnest($3::text[], $4::int[], $5::bytea[], $6::uuid[]) e(name, n, bytes, session) using (name))
select held.name, claimed.head::text as head from held left join claimed using (name)`;

// The same for one document, and waits for its row.
const ALONE = `
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

type Waiting = {
  name: string;
  edits: readonly Edit[];
  claims: readonly Claim[];
  resolve: (head: number | null) => void;
  reject: (err: unknown) => void;
};

/** In one statement. */
const MOST = { documents: 100, bytes: 1024 * 1024 };

const sizeOf = ({ edits }: Waiting): number => edits.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** PostgreSQL took everything back, and said so: nothing of the statement is on disk. */
const wasTakenBack = (err: unknown): boolean =>
  err instanceof Error && 'severity' in err && err.severity === 'ERROR';

/**
 * Puts edits on disk, those of all documents that come while a statement is under way together in the next one: so many
 * edits a second take one fsync for a few of them, and not one for each.
 */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private isRunning = false;
  private readonly line: Line;

  constructor(private readonly pool: () => Promise<Pool>) {
    this.line = new Line(pool);
  }

  /** Returns the sequence of the last edit once all of them are on disk; null when the document takes no edits. */
  append(name: string, edits: readonly Edit[], claims: readonly Claim[]): Promise<number | null> {
    const { promise, resolve, reject } = Promise.withResolvers<number | null>();
    this.waiting.push({ name, edits, claims, resolve, reject });
    if (!this.isRunning) void this.run();
    return promise;
  }

  close(): void {
    this.line.close(this.isRunning);
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    while (this.waiting.length > 0) await this.commit(this.next());
    this.isRunning = false;
  }

  /** Each document once, so that the edits of one stay in their order. */
  private next(): Waiting[] {
    const batch = new Map<string, Waiting>();
    const later: Waiting[] = [];
    let bytes = 0;
    for (const one of this.waiting) {
      bytes += sizeOf(one);
      const isFull = batch.size > 0 && (batch.size >= MOST.documents || bytes > MOST.bytes);
      if (isFull || batch.has(one.name)) later.push(one);
      else batch.set(one.name, one);
    }
    this.waiting = later;
    return [...batch.values()];
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const heads = await this.together(batch);
      for (const one of batch) {
        const head = heads.get(one.name);
        if (head === undefined) void this.alone(one);
        else one.resolve(head);
      }
    } catch (err) {
      // One of them may be at fault: then the others are not.
      for (const one of batch)
        if (batch.length > 1 && wasTakenBack(err)) void this.alone(one);
        else one.reject(err);
    }
  }

  /** The new heads of the documents whose rows were free, null of those that take no edits. */
  private async together(batch: readonly Waiting[]): Promise<Map<string, number | null>> {
    const edits = batch.flatMap(({ name, edits }) => edits.map((edit, i) => ({ name, n: i + 1, ...edit })));
    const claims = batch.flatMap(({ name, claims }) =>
      claims.map(([client, owner]) => ({ name, client, owner })),
    );
    const rows = await this.line.query<{ name: string; head: string | null }>({
      name: 'document-append',
      text: TOGETHER,
      values: [
        batch.map(({ name }) => name),
        batch.map(({ edits }) => edits.length),
        edits.map(({ name }) => name),
        edits.map(({ n }) => n),
        edits.map(({ bytes }) => Buffer.from(bytes)),
        edits.map(({ sessionId }) => sessionId),
        claims.map(({ name }) => name),
        claims.map(({ client }) => client),
        claims.map(({ owner }) => owner),
      ],
    });
    return new Map(rows.map(({ name, head }) => [name, head === null ? null : Number(head)]));
  }

  private async alone({ name, edits, claims, resolve, reject }: Waiting): Promise<void> {
    try {
      const { rows } = await (await this.pool()).query<{ head: string }>({
        name: 'document-append-alone',
        text: ALONE,
        values: [
          name,
          edits.map(({ bytes }) => Buffer.from(bytes)),
          edits.map(({ sessionId }) => sessionId),
          claims.map(([client]) => client),
          claims.map(([, owner]) => owner),
        ],
      });
      resolve(rows[0] ? Number(rows[0].head) : null);
    } catch (err) {
      reject(err);
    }
  }
}
