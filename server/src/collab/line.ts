import type { Pool, PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { after } from '../platform/timers.ts';

/** Milliseconds without a question after which the connection goes back. */
const KEPT_MS = 1000;

/**
 * A connection of the pool that is kept from one statement to the next: to fetch and return it costs this process more
 * than a small statement does. One statement at a time.
 */
export class Line {
  private client: PoolClient | null = null;
  private rest: NodeJS.Timeout | undefined;
  private isOver = false;
  /** Broken while nobody asks: the next one who does gets another. */
  private readonly lost = (): void => this.giveBack(true);

  constructor(private readonly pool: () => Promise<Pool>) {}

  /** Throws what PostgreSQL says; then the connection is given up, as it may be broken. */
  async query<R extends QueryResultRow>(statement: QueryConfig): Promise<R[]> {
    clearTimeout(this.rest);
    const client = this.client ?? (await this.open());
    try {
      const { rows } = await client.query<R>(statement);
      return rows;
    } catch (error) {
      this.giveBack(true);
      throw error;
    } finally {
      if (this.isOver) this.giveBack();
      else this.rest = after(KEPT_MS, () => this.giveBack());
    }
  }

  /** The end of the process: from now on it is given back after each statement. */
  close(isBusy: boolean): void {
    this.isOver = true;
    if (!isBusy) this.giveBack();
  }

  private async open(): Promise<PoolClient> {
    const client = await (await this.pool()).connect();
    client.on('error', this.lost);
    this.client = client;
    return client;
  }

  private giveBack(isBroken = false): void {
    clearTimeout(this.rest);
    const { client } = this;
    this.client = null;
    client?.off('error', this.lost);
    client?.release(isBroken);
  }
}
