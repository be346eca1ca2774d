import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

const newToken = () => randomBytes(16).toString('base64url');
const hashOf = (token: string) => createHash('sha256').update(token).digest();
const cookieOf = (token: string) => `yishiting=${token}`;

const idOf = ({ rows: [row] }: pg.QueryResult<{ id: string }>): string => {
  if (!row) throw new Error('nothing inserted');
  return row.id;
};

/** Sessions of accounts, or of devices of the hall (null), in this order. */
export const openSessions = async (pool: pg.Pool, accounts: readonly (string | null)[]) => {
  const tokens = accounts.map(newToken);
  const { rows } = await pool.query<{ id: string; token_hash: Buffer }>(
    `insert into session (token_hash, account_id, created_at, seen_at, ends_at)
     select s.hash, s.account, now(), now(), now() + interval '8 hours' from unnest($1::bytea[], $2::uuid[]) s(hash, account)
     returning id, token_hash`,
    [tokens.map(hashOf), accounts],
  );
  const ids = new Map(rows.map((row) => [row.token_hash.toString('hex'), row.id]));
  return tokens.map((token) => ({
    cookie: cookieOf(token),
    id: ids.get(hashOf(token).toString('hex')) ?? '',
  }));
};

export const addVillage = async (pool: pg.Pool): Promise<string> =>
  idOf(
    await pool.query("insert into village (slug, name, region) values ($1, '桃源村', 'CN') returning id", [
      `v${randomUUID().slice(0, 8)}`,
    ]),
  );

/** People with an account and a session each. */
export const addAccounts = async (pool: pg.Pool, count: number) => {
  const { rows } = await pool.query<{ id: string }>(
    `insert into account (login, name, password_hash)
     select 'p-' || gen_random_uuid(), '记录员', 'none' from generate_series(1, $1) returning id`,
    [count],
  );
  const sessions = await openSessions(
    pool,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id }, i) => ({ id, cookie: sessions[i]?.cookie ?? '' }));
};
export type Account = { id: string; cookie: string };

/** Makes an account chair of villages' meetings. */
export const makeSecretary = (pool: pg.Pool, accountId: string, villageId: string) =>
  pool.query("insert into account_role (account_id, role, village_id) values ($1, 'villageSecretary', $2)", [
    accountId,
    villageId,
  ]);

/** More meetings like one that the server itself has planned. Returns their ids. */
export const copyMeeting = async (pool: pg.Pool, meetingId: string, count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => randomUUID());
  await pool.query(
    `insert into meeting select (jsonb_populate_record(m, jsonb_build_object('id', c.id, 'code', c.code))).*
     from meeting m, unnest($2::text[], $3::text[]) c(id, code) where m.id = $1`,
    [meetingId, ids, ids.map((id) => id.slice(0, 18))],
  );
  await pool.query(
    "insert into document (name, meeting_id) select 'meeting:' || id || ':minutes', id from unnest($1::uuid[]) m(id)",
    [ids],
  );
  return ids;
};

export const makeRecorders = (pool: pg.Pool, meetingId: string, accounts: readonly Account[]) =>
  pool.query(
    `insert into meeting_staff (meeting_id, account_id, role)
     select $1, a.id, 'recorder' from unnest($2::uuid[]) a(id)`,
    [meetingId, accounts.map(({ id }) => id)],
  );

/** Observers in the hall, each with a phone of their own: they read the minutes and nothing else. */
export const seatObservers = async (pool: pg.Pool, meetingId: string, count: number): Promise<string[]> => {
  const sessions = await openSessions(
    pool,
    Array.from({ length: count }, () => null),
  );
  await pool.query(
    `insert into attendance (meeting_id, name, guest_role, how, channel, state, session_id)
     select $1, '旁听', 'observer', 'inPerson', 'phone', 'present', s.id from unnest($2::uuid[]) s(id)`,
    [meetingId, sessions.map(({ id }) => id)],
  );
  return sessions.map(({ cookie }) => cookie);
};
