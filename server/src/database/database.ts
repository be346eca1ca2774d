import { EntityManager, IsolationLevel } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { currentOperation } from '../platform/operation.ts';
import { again } from './again.ts';
import { claimOperation, keepOutcome } from './operation.store.ts';

/** What `once` keeps of an act: ids, codes and numbers, which are the same after a round through JSON. */
export type Outcome = string | number | boolean | null | Outcome[] | { [key: string]: Outcome };

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

  /** Reads of one moment: what somebody commits meanwhile is in none of them. */
  moment<T>(read: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.em
      .fork()
      .transactional(read, { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
  }

  /**
   * One transaction; its result is only returned after the commit. `work` runs again when PostgreSQL broke a
   * deadlock, so it touches nothing but the database.
   */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return again(() => this.em.fork().transactional(work));
  }

  /**
   * `write`, done once for an operation: when its answer got lost and the person taps again, `work` is left out and
   * its first outcome returned. What the person sees is read after it. Without an operation id it is a plain `write`.
   */
  once(work: (em: EntityManager) => Promise<void>): Promise<void>;
  once<T extends Outcome>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  once<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    const operation = currentOperation();
    if (!operation) return this.write(work);
    return this.write(async (em) => {
      const known = await claimOperation(em, operation);
      if (known) return known.outcome as T;
      const outcome = await work(em);
      await keepOutcome(em, operation, outcome);
      return outcome;
    });
  }

  /** Plain SQL with `?` parameters outside any transaction. */
  query<Row extends object>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.em.execute<Row[]>(sql, params);
  }
}
