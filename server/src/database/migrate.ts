import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { ormConfig } from './mikro-orm.config.ts';

/** Any number, the same in every process of ours. */
const LOCK = 7_164_210_511;

/** Held by the session: PostgreSQL lets go of it by itself when the process dies. */
const alone = async <T>(url: string, work: () => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await work();
  } finally {
    await client.end();
  }
};

/** Brings the schema to this version. Of processes that start together one does it and the others wait. */
export const migrate = async (url: string): Promise<void> => {
  const orm = await MikroORM.init({
    ...ormConfig(url),
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  try {
    await alone(url, () => orm.migrator.up());
  } finally {
    await orm.close();
  }
};
