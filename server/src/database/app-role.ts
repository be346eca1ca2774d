import pg from 'pg';
import { alone } from './alone.ts';

/** How the application enters its database. */
export type AppRole = {
  url: string;
  /** The owner's name where that one may not create roles: then only triggers keep the records. Else null. */
  worksAs: string | null;
};
export const APP_ROLE = Symbol('role in the database');

/** 42501 insufficient_privilege; 28xxx: the server knows the role, and its rules about addresses refuse it. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(42501|28...)$/.test(String(error.code));

/** Where the owner's address leads, for somebody else. */
const addressFor = (ownerUrl: string, role: string, password: string): string => {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  return url.href;
};

const mayEnter = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/**
 * What each table lacks or has too much, as statements. The triggers say which tables are records and which sheets:
 * a migration that adds one needs to do nothing else. No table is ever emptied, and the schema's own list is not ours.
 */
const RIGHTS = `
with role as (select oid, rolname from pg_roles where rolname = $1),
asked as (
  select c.oid, c.relacl, array_remove(array['SELECT', 'INSERT',
    case when not 'append_only' = any(kept) then 'UPDATE' end,
    case when not kept && '{append_only,never_erased}' then 'DELETE' end], null) as rights
  from pg_class c, lateral (select coalesce(array_agg(tgname::text), '{}') as kept from pg_trigger t where t.tgrelid = c.oid) t
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'),
held as (
  select asked.*, array(select privilege_type from aclexplode(relacl) x where x.grantee = role.oid) as has, rolname
  from asked, role)
select format('revoke all on %1$s from %2$I; grant %3$s on %1$s to %2$I', oid::regclass, rolname, array_to_string(rights, ', ')) as statement
from held where not (has @> rights and has <@ rights)
union all select format('grant usage on schema %I to %I', current_schema(), rolname) from role
where not has_schema_privilege(oid, current_schema(), 'usage')
union all select format('grant connect on database %I to %I', current_database(), rolname) from role
where not has_database_privilege(oid, current_database(), 'connect')`;

const giveRights = async (owner: pg.Client, role: string): Promise<void> => {
  const { rows } = await owner.query<{ statement: string }>(RIGHTS, [role]);
  if (rows.length > 0) await owner.query(rows.map(({ statement }) => statement).join(';'));
};

const ROLE = `
select format('%I', role) as quoted, role, exists (select 1 from pg_roles where rolname = role) as exists
from (select ('app_of_' || current_database())::name as role) r`;

/**
 * The address by which the application works: a role of its own for this database, which may append to the records and
 * never change or delete them, and which cannot become the owner. Made here and not by a migration, since roles belong to
 * the whole server and do not travel with a database.
 */
export const enterAsApp = (ownerUrl: string, key: Buffer): Promise<AppRole> =>
  alone(ownerUrl, async (owner) => {
    const password = key.toString('base64url');
    const { rows } = await owner.query<{ quoted: string; role: string; exists: boolean }>(ROLE);
    const [{ quoted, role, exists } = { quoted: '', role: '', exists: false }] = rows;
    const url = addressFor(ownerUrl, role, password);
    try {
      if (!exists) await owner.query(`create role ${quoted} login password '${password}'`);
      await giveRights(owner, role);
      if (await mayEnter(url)) return { url, worksAs: null };
      // The pepper is another one than before.
      await owner.query(`alter role ${quoted} login password '${password}'`);
      if (await mayEnter(url)) return { url, worksAs: null };
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
    return { url: ownerUrl, worksAs: owner.user ?? '?' };
  });
