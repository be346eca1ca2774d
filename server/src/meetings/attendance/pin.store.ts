import type { EntityManager } from '@mikro-orm/postgresql';
import type { ErrorCode } from '@yishiting/shared/errors.ts';

/** Wrong PINs before only an officer helps. */
export const MOST_TRIES = 5;

/** Who somebody says to be: tapped on the list, or written as on the slip. */
export type Who = { entryId: string } | { name: string };

// People align names with blanks (张 三). The same name twice is rare, eight times a mistake in the list. Of a household,
// the name that stands on its slip.
const BY_NAME = `
select e.id from roster_entry e left join roster_person p on p.id = e.slip_person_id
where e.meeting_id = ? and lower(regexp_replace(coalesce(p.name, e.name), '\\s', '', 'g')) = ?
order by e.ordinal limit 8`;
const BY_ID = 'select id from roster_entry where meeting_id = ? and id = ?';

export const findEntries = async (em: EntityManager, meetingId: string, who: Who): Promise<string[]> => {
  const rows =
    'entryId' in who
      ? await em.execute<{ id: string }[]>(BY_ID, [meetingId, who.entryId])
      : await em.execute<{ id: string }[]>(BY_NAME, [meetingId, plain(who.name)]);
  return rows.map((row) => row.id);
};

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s/gu, '');

/** One try at the PIN of an entry, counted before anybody knows whether it is right. */
export type Try = { id: string; pinHash: string; tries: number };

const COUNT_TRY = `
update roster_entry set pin_tries = pin_tries + 1
where id = any(array[?]::uuid[]) and pin_key = ? and pin_tries < ?
returning id, pin_hash as "pinHash", pin_tries as tries`;

/** Counts one try for each of these entries that has a PIN under this pepper and tries left. */
export const countTry = async (em: EntityManager, ids: readonly string[], key: string): Promise<Try[]> =>
  ids.length === 0 ? [] : em.execute<Try[]>(COUNT_TRY, [ids, key, MOST_TRIES]);

const SHUT = `
select bool_or(pin_tries >= ?) as locked, bool_or(pin_key <> ?) as ended from roster_entry
where id = any(array[?]::uuid[])`;

/** Why no try was left for any of these: locked, printed under another pepper, or there was never a PIN. */
export const whyNoTry = async (
  em: EntityManager,
  ids: readonly string[],
  key: string,
): Promise<ErrorCode> => {
  if (ids.length === 0) return 'attendance.pin-wrong';
  const [row] = await em.execute<{ locked: boolean | null; ended: boolean | null }[]>(SHUT, [
    MOST_TRIES,
    key,
    ids,
  ]);
  if (row?.locked) return 'attendance.pin-locked';
  return row?.ended ? 'attendance.slip-unknown' : 'attendance.pin-wrong';
};

/** The right PIN takes its tries back, and gives back the one that it cost people of the same name. */
export const forgiveTries = async (em: EntityManager, rightId: string, ids: readonly string[]) => {
  await em.execute(
    `update roster_entry set pin_tries = case when id = ? then 0 else greatest(pin_tries - 1, 0) end
     where id = any(array[?]::uuid[])`,
    [rightId, ids],
    'run',
  );
};
