import pg from 'pg';

/** Any number, the same in every process of ours. */
const LOCK = 7_164_210_511;

/**
 * Work on the database itself, by its owner: of processes that start together one does it and the others wait. The lock
 * is held by the session: PostgreSQL lets go of it by itself when the process dies.
 */
export const alone = async <T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> => {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [LOCK]);
    return await work(owner);
  } finally {
    await owner.end();
  }
};
