import pg from 'pg';

type Waiting = { name: string; bytes: Uint8Array; done: () => void };

const APPEND = 'insert into peer_update (name, bytes) select * from unnest($1::text[], $2::bytea[])';

/** Where the peers keep their updates. */
export const createPeerTable = (pool: pg.Pool) =>
  pool.query(
    'create table if not exists peer_update (seq bigserial primary key, name text not null, bytes bytea not null)',
  );

/**
 * Appends updates to a table, committed with fsync: all that came while the last statement was under way go
 * together in the next one, as ours do. Resolves when the update is on disk; in order.
 */
export const appendTo = (url: string): ((name: string, bytes: Uint8Array) => Promise<void>) => {
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  let waiting: Waiting[] = [];
  let isRunning = false;

  const run = async () => {
    isRunning = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const values = [batch.map(({ name }) => name), batch.map(({ bytes }) => Buffer.from(bytes))];
      await pool.query({ name: 'append', text: APPEND, values });
      for (const { done } of batch) done();
    }
    isRunning = false;
  };

  return (name, bytes) =>
    new Promise((done) => {
      waiting.push({ name, bytes, done });
      if (!isRunning) void run();
    });
};
