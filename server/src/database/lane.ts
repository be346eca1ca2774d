import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { logger } from '../platform/logger.ts';
import { again } from './again.ts';
import { APP_ROLE, type AppRole } from './app-role.ts';
import type { Sql } from './sql.ts';

const { TIMESTAMPTZ } = pg.types.builtins;
/** Moments come as PostgreSQL writes them, as through an entity manager. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === TIMESTAMPTZ ? (text: string) => text : pg.types.getTypeParser(oid, format as 'text'),
};

/** Connections, and milliseconds for which one that is not used is kept. */
const POOL = { max: 8, idleTimeoutMillis: 60_000 };

/** Behind every promise that is settled by now, and every one that is settled by these. */
const allThatFollows = () => new Promise<void>((done) => process.nextTick(done));

/** What is asked for is written down, and sent at once when all is there. */
class Sheet implements Sql {
  private readonly asked: (() => void)[] = [];
  private isSent = false;

  constructor(private readonly ask: Sql['execute']) {}

  execute<Rows extends object[]>(text: string, params?: unknown[]): Promise<Rows> {
    if (this.isSent) return Promise.reject(new Error('asked for behind the commit'));
    return new Promise((done, failed) => {
      this.asked.push(() => this.ask<Rows>(text, params).then(done, failed));
    });
  }

  send(): void {
    this.isSent = true;
    for (const one of this.asked) one();
  }
}

const numbered = new Map<string, string>();

/** `?` as `pg` numbers it. There are as many texts as statements of ours. */
const numberedOf = (sql: string): string => {
  const known = numbered.get(sql);
  if (known) return known;
  let n = 0;
  const text = sql.replace(/\?/g, () => {
    n += 1;
    return `$${n}`;
  });
  numbered.set(sql, text);
  return text;
};

/**
 * The way to PostgreSQL of what thousands do at the same moment: plain SQL with `?` parameters that stay outside its
 * text, and several statements that do not need each other's answer are one way there and back. No statement has a
 * name, so it is planned each time: a plan that was made for empty tables and kept while a hall votes takes any index
 * for as good as the right one, and reads all votes of a ballot for each (400 µs a vote instead of 60).
 */
@Injectable()
export class Lane implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(@Inject(APP_ROLE) { url }: AppRole) {
    this.pool = new pg.Pool({ ...POOL, connectionString: url, types, pipeline: true, allowExitOnIdle: true });
    this.pool.on('error', (err) => logger.warn({ err }, 'a connection to the database was lost'));
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** One statement, a transaction of its own. */
  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(numberedOf(sql), [...params])).rows;
  }

  /**
   * One transaction, its result returned after the commit; as `Database.write`, it runs again after a deadlock. What is
   * asked for without waiting goes out together, and is done in the order of asking. `read` may wait for answers; `put`
   * asks for all it needs before it waits for any, since the commit goes out behind it. Where it fails before, nothing does.
   */
  write<R, T>(read: (sql: Sql) => Promise<R>, put: (sql: Sql, facts: R) => Promise<T>): Promise<T> {
    return again(() => this.transact(read, put));
  }

  /** As the entity managers' connections: after the last request. */
  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }

  private async transact<R, T>(
    read: (sql: Sql) => Promise<R>,
    put: (sql: Sql, facts: R) => Promise<T>,
  ): Promise<T> {
    const client = await this.pool.connect();
    let broken = false;
    const ask: Sql['execute'] = async (text, params = []) =>
      (await client.query(numberedOf(text), params)).rows as never;
    try {
      const [, facts] = await Promise.all([client.query('begin'), read({ execute: ask })]);
      const sheet = new Sheet(ask);
      const done = put(sheet, facts);
      await Promise.race([done, allThatFollows()]);
      sheet.send();
      const [result, { command }] = await Promise.all([done, client.query('commit')]);
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
