import { randomUUID } from 'node:crypto';
import pg from 'pg';

const templateUrl = (): URL => {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('no PostgreSQL: run the tests through jest.config.js');
  return new URL(url);
};

const asAdmin = async (sql: string): Promise<void> => {
  const url = templateUrl();
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** `disconnect`: nobody is connected to it any more. */
export type FreshDatabase = { url: string; disconnect: () => Promise<void> };

/** Open connections to the fresh databases: a factory asks dozens of questions, and each connection costs ten times a question. */
const pools = new Map<string, pg.Pool>();

/** A migrated, empty database of this test's own. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = templateUrl();
  await asAdmin(`create database ${name} template ${url.pathname.slice(1)}`);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, allowExitOnIdle: true });
  // What ends the others' connections ends idle ones too.
  pool.on('error', () => undefined);
  pools.set(url.href, pool);
  // It goes with the server at the end of the run: to drop it now would wait until everything of all tests is written down.
  const disconnect = async () => {
    await asAdmin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    await pool.end();
  };
  return { url: url.href, disconnect };
};

/** Runs SQL in a test's database, to look at what is stored or to age it. */
export const sql = async <Row extends object>(url: string, text: string, params: unknown[] = []) => {
  const pool = pools.get(url);
  if (pool) return (await pool.query(text, params)).rows as Row[];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(text, params);
    return rows as Row[];
  } finally {
    await client.end();
  }
};

/** The same as the owner and past the triggers, for what a test ages or puts as the application never would. */
export const sqlPastTriggers = async (url: string, text: string, params: unknown[] = []): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(text, params);
  } finally {
    await client.end();
  }
};
