import { createHash, randomBytes } from 'node:crypto';
import { sql } from '../setup/database.ts';
import type { Place } from './staff.ts';

/** Many supervisors of a village, who read everything there; each with an open session. */
export const addReaders = async (place: Place, villageId: string, n: number) => {
  const tokens = Array.from({ length: n }, () => randomBytes(16).toString('base64url'));
  await sql(
    place.database.url,
    `with people as (insert into account (login, name, password_hash)
       select 'reader-' || hash, '读者', 'none' from unnest($1::text[]) hash returning id, login),
     roles as (insert into account_role (account_id, role, village_id) select id, 'supervisor', $2 from people)
     insert into session (token_hash, account_id, created_at, seen_at, ends_at)
       select decode(substr(login, 8), 'hex'), id, now(), now(), now() + interval '1 year' from people`,
    [tokens.map((token) => createHash('sha256').update(token).digest('hex')), villageId],
  );
  return tokens.map((token) => ({ cookie: () => `yishiting=${token}` }));
};
