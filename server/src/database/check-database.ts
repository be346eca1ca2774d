import pg from 'pg';
import { StartFault } from '../config/start-fault.ts';

const WANTED = 18;
const PATIENCE_MS = 10_000;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code ? String(error.code) : '';

/** Network faults, and those that PostgreSQL itself names (five characters, e.g. 28P01 wrong password). */
const toFault = (error: unknown): StartFault => {
  const code = codeOf(error);
  if (/^[0-9A-Z]{5}$/.test(code) || /^E[A-Z_]+$/.test(code) || /timeout|terminated/i.test(String(error)))
    return new StartFault('fault.database-unreachable', { reason: code || 'timeout' });
  return new StartFault('fault.database-other');
};

/** Refuses an address where no PostgreSQL 18 or later answers, in words that help. */
export const checkDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  // A server that hangs up after the handshake is reported by the query below.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const found = rows[0]?.server_version ?? '?';
    if (Number.parseInt(found, 10) < WANTED) throw new StartFault('fault.database-old', { found });
  } catch (error) {
    throw error instanceof StartFault ? error : toFault(error);
  } finally {
    await client.end().catch(() => undefined);
  }
};
