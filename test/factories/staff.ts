import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { AccountRole, StaffRole } from '@yishiting/shared/actor.ts';
import { type Caller, caller } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

/** Where a test runs: the server's address and its database. */
export type Place = { url: string; database: { url: string } };

const insert = async (place: Place, text: string, params: unknown[]): Promise<string> => {
  const [row] = await sql<{ id: string }>(place.database.url, `${text} returning id`, params);
  if (!row) throw new Error('nothing inserted');
  return row.id;
};

export const addVillage = async (place: Place, name = '桃源村', slug = `v${randomUUID().slice(0, 8)}`) => ({
  id: await insert(place, "insert into village (slug, name, region) values ($1, $2, 'CN')", [slug, name]),
  name,
  slug,
});
export type Village = Awaited<ReturnType<typeof addVillage>>;

export type Person = Caller & { accountId: string; name: string };

/** Somebody with an account and an open session; the password is not needed. */
export const addPerson = async (
  place: Place,
  given: { name: string; roles?: AccountRole[]; villageId?: string },
): Promise<Person> => {
  const accountId = await insert(
    place,
    "insert into account (login, name, password_hash) values ($1, $2, 'none')",
    [`p-${randomUUID()}`, given.name],
  );
  for (const role of given.roles ?? [])
    await sql(
      place.database.url,
      'insert into account_role (account_id, role, village_id) values ($1, $2, $3)',
      [accountId, role, given.villageId ?? null],
    );
  return { ...(await addDevice(place, accountId)), accountId, name: given.name };
};

/** The three of a village who make a resolution of what was voted, and see to it. */
export const addVillageStaff = async (place: Place, villageId: string) => ({
  chair: await addPerson(place, { name: '周主任' }),
  secretary: await addPerson(place, { name: '吴书记', roles: ['villageSecretary'], villageId }),
  supervisor: await addPerson(place, { name: '郑监督', roles: ['supervisor'], villageId }),
});

/** A browser with a session of its own; without account it is a phone in the hall. */
export const addDevice = async (place: Place, accountId: string | null = null) => {
  const token = randomBytes(16).toString('base64url');
  const sessionId = await insert(
    place,
    `insert into session (token_hash, account_id, created_at, seen_at, ends_at)
     values ($1, $2, now(), now(), now() + interval '10 years')`,
    [createHash('sha256').update(token).digest(), accountId],
  );
  return { ...caller(place.url, { cookie: `yishiting=${token}` }), sessionId };
};

/** Hands a seat to this device. */
export const giveSeat = (place: Place, device: { sessionId: string }, attendanceId: string) =>
  sql(place.database.url, 'update attendance set session_id = $1 where id = $2', [
    device.sessionId,
    attendanceId,
  ]);

export const appoint = async (place: Place, meetingId: string, accountId: string, ...roles: StaffRole[]) => {
  for (const role of roles)
    await sql(
      place.database.url,
      'insert into meeting_staff (meeting_id, account_id, role) values ($1, $2, $3)',
      [meetingId, accountId, role],
    );
};
