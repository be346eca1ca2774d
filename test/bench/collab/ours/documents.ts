import type pg from 'pg';

/** Puts edits into a document that nobody has open, as if they had come one after the other. */
export const storeEdits = async (
  pool: pg.Pool,
  name: string,
  edits: readonly Uint8Array[],
): Promise<void> => {
  await pool.query(
    `insert into document_update (name, seq, bytes)
     select $1, e.n, e.bytes from unnest($2::bytea[]) with ordinality e(bytes, n)`,
    [name, edits.map((bytes) => Buffer.from(bytes))],
  );
  await pool.query('update document set head = $2 where name = $1', [name, edits.length]);
};
