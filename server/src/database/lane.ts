import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { logger } from '../platform/logger.ts';
import { again } from './again.ts';
import { APP_ROLE, type AppRole } from './app-role.ts';
import { preparedOf } from './prepared.ts';
import type { Sql } from './sql.ts';

const { TIMESTAMPTZ } = pg.types.builtins;
/** Moments come as PostgreSQL writes them, as through an entity manager. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === TIMESTAMPTZ ? (text: string) => text : pg.types.getTypeParser(oid, format as 'text'),
};

/** Connections, and milliseconds for which one that is not used is kept: with it go its prepared statements. */
const POOL = { max: 4, idleTimeoutMillis: 60_000 };

/**
 * What holds for every statement of a lane, since a plan is made once and kept: a table may be empty then and have
 * thousands of rows a second later, so it is never read as a whole where an index leads to the row.
 */
const PLANS = "set plan_cache_mode = 'force_generic_plan'; set enable_seqscan = off";

/**
 * The way to PostgreSQL of what thousands do at the same moment: plain SQL with `?` parameters, planned once on each
 * connection, and several statements that do not need each other's answer are one way there and back. For statements
 * that find their rows by index, and for nothing else.
 */
@Injectable()
export class Lane implements OnModuleDestroy {
  private readonly pool: pg.Pool;

  constructor(@Inject(APP_ROLE) { url }: AppRole) {
    this.pool = new pg.Pool({ ...POOL, connectionString: url, types, pipeline: true, allowExitOnIdle: true });
    this.pool.on('error', (err) => logger.warn({ err }, 'a connection to the database was lost'));
    this.pool.on('connect', (client) => {
      client.on('error', () => undefined);
      client.query(PLANS).catch(() => undefined);
    });
  }

  /** One statement, a transaction of its own. */
  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(preparedOf(sql, params))).rows;
  }

  /**
   * One transaction, its result returned after the commit; as `Database.write`, `work` runs again after a deadlock.
   * What `work` asks for without waiting goes out at once, and is done in the order of asking.
   */
  write<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return again(() => this.transact(work));
  }

  onModuleDestroy(): Promise<void> {
    return this.pool.end();
  }

  private async transact<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      const begun = client.query('begin');
      const sql: Sql = {
        execute: async (text, params = []) => (await client.query(preparedOf(text, params))).rows as never,
      };
      const [, result] = await Promise.all([begun, work(sql)]);
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('a transaction was taken back at its commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}
