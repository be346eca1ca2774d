import { randomUUID } from 'node:crypto';
import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import type pg from 'pg';
import { addAccounts, addVillage, openSessions } from '../village.ts';

/** A phone of the hall: its session, and the seat that it holds. */
export type Phone = { cookie: string; attendanceId: string };
export type Hall = { meetingId: string; code: string; phones: Phone[]; open: () => Promise<string> };

const CODE = '482913';

const seatPeople = async (pool: pg.Pool, meetingId: string, count: number): Promise<Phone[]> => {
  const sessions = await openSessions(
    pool,
    Array.from({ length: count }, () => null),
  );
  await pool.query(
    `insert into roster_entry (meeting_id, ordinal, name, household)
     select $1, n, '代表' || n, n || '号' from generate_series(1, $2::int) n`,
    [meetingId, count],
  );
  const { rows } = await pool.query<{ id: string; session_id: string }>(
    `insert into attendance (meeting_id, entry_id, name, household, how, channel, state, session_id)
     select $1, e.id, e.name, e.household, 'onsite', 'phone', 'present', s.id
     from roster_entry e join unnest($2::uuid[]) with ordinality s(id, n) on s.n = e.ordinal
     where e.meeting_id = $1 returning id, session_id`,
    [meetingId, sessions.map(({ id }) => id)],
  );
  const seats = new Map(rows.map((row) => [row.session_id, row.id]));
  return sessions.map(({ id, cookie }) => ({ cookie, attendanceId: seats.get(id) ?? '' }));
};

/** A meeting in discussion of its one item, everybody there with a phone; ballots are opened by its chair over the API. */
export const openHall = async (pool: pg.Pool, port: number, count: number): Promise<Hall> => {
  const villageId = await addVillage(pool);
  const [meetingId, itemId] = [randomUUID(), randomUUID()];
  await pool.query(
    `insert into meeting (id, code, village_id, kind, rule_id, rule, title, place, held_at, step, agenda_locked_at, current_item)
     values ($1, $2, $3, 'decision', 'VRA', $4, '路灯分摊会', '村委会院坝', now(), 'discussion', now(), $5)`,
    [meetingId, CODE, villageId, findRule('VRA', { asOf: '2026-11-21' }), itemId],
  );
  await pool.query("insert into agenda_item (id, meeting_id, ordinal, zh) values ($1, $2, 1, '路灯')", [
    itemId,
    meetingId,
  ]);
  const phones = await seatPeople(pool, meetingId, count);
  const [chair] = await addAccounts(pool, 1);
  if (!chair) throw new Error('no chair');
  await pool.query("insert into meeting_staff (meeting_id, account_id, role) values ($1, $2, 'chair')", [
    meetingId,
    chair.id,
  ]);
  // As PostgreSQL does by itself within a minute of so many new rows.
  await pool.query('analyze');
  const post = async (path: string, body: object): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-yishiting': '1', cookie: chair.cookie },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  };
  let last: string | undefined;
  const open = async () => {
    if (last) await post(`ballots/${last}/close`, {});
    const motion = { zh: `路灯分摊方案 ${randomUUID()}` };
    last = await post(`meetings/${meetingId}/ballots`, { itemId, motion, secrecy: 'named' });
    await post(`ballots/${last}/open`, {});
    return last;
  };
  return { meetingId, code: CODE, phones, open };
};
