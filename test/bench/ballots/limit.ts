import pg from 'pg';
import type { BenchDatabase } from '../database.ts';

const CONNECTIONS = 4;
const UNITS = 2000;

const TABLE = `create table if not exists bare_vote (ballot int, unit int, choice text, primary key (ballot, unit))`;
const UPSERT = `insert into bare_vote (ballot, unit, choice) values ($1, $2, $3)
on conflict (ballot, unit) do update set choice = excluded.choice`;

/** What this PostgreSQL does here at best: bare single-row upserts, each a transaction with fsync, prepared, on 4 connections. */
export class Limit {
  private readonly clients: pg.Client[];

  private constructor(clients: pg.Client[]) {
    this.clients = clients;
  }

  static async open({ url, pool }: BenchDatabase): Promise<Limit> {
    await pool.query(TABLE);
    const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: url }));
    for (const client of clients) {
      client.on('error', () => undefined);
      await client.connect();
    }
    return new Limit(clients);
  }

  /** Upserts a second. */
  async measure(ballot: number, ms: number): Promise<number> {
    const began = performance.now();
    let done = 0;
    const work = async (client: pg.Client, from: number) => {
      for (let i = 0; performance.now() - began < ms; i += 1) {
        const unit = (from + i * CONNECTIONS) % UNITS;
        await client.query({ name: 'bare', text: UPSERT, values: [ballot, unit, i % 2 ? 'yes' : 'no'] });
        done += 1;
      }
    };
    await Promise.all(this.clients.map(work));
    return (done * 1000) / (performance.now() - began);
  }

  async close(): Promise<void> {
    for (const client of this.clients) await client.end();
  }
}
