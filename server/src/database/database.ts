import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/**
 * Each use case gets an entity manager of its own, whether it came by HTTP, by socket or from a timer;
 * nothing is shared between two of them.
 */
@Injectable()
export class Database {
  constructor(private readonly em: EntityManager) {}

  /** A fresh entity manager for reading. */
  reader(): EntityManager {
    return this.em.fork();
  }

  /** One transaction; its result is only returned after the commit. */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.em.fork().transactional(work);
  }

  /** Plain SQL with `?` parameters outside any transaction. */
  query<Row extends object>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.em.execute<Row[]>(sql, params);
  }
}
