import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Actor, StaffRole } from '@yishiting/shared/actor.ts';
import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import type { VoteChannel } from '@yishiting/shared/meetings/attendance.contract.ts';
import { sql } from '../setup/database.ts';

type Wanted = {
  rule?: string;
  kind?: 'consultation' | 'decision' | 'mediation' | 'hearing';
  eligible: number;
  /** Who is there, by how they vote; each phone has a session of its own. */
  present: Partial<Record<VoteChannel, number>>;
  remoteCounts?: boolean;
};

export type Hall = {
  meetingId: string;
  code: string;
  itemId: string;
  /** One actor for each role, two tellers. */
  staff: Record<'chair' | 'recorder' | 'teller' | 'otherTeller' | 'officer', Actor>;
  /** Attendance ids by channel. */
  seats: Record<VoteChannel, string[]>;
  /** The phone that holds this seat. */
  phone: (attendanceId: string) => Actor;
  /** Its session cookie. */
  cookie: (attendanceId: string) => string;
};

let halls = 0;

/** A meeting in discussion of its one item, with its people in the hall, put there by SQL. */
export const openHall = async (
  { database }: { database: { url: string } },
  wanted: Wanted,
): Promise<Hall> => {
  const run = <Row extends object>(text: string, params: unknown[]) => sql<Row>(database.url, text, params);
  const one = async (text: string, params: unknown[]) =>
    (await run<{ id: string }>(text, params))[0]?.id ?? '';
  halls += 1;
  const { rule: ruleId = 'VRA', kind = 'decision', remoteCounts } = wanted;
  const rule = findRule(ruleId, { asOf: '2026-11-21', overrides: { remoteCounts } });
  const villageId = await one('insert into village (slug, name, region) values ($1, $2, $3) returning id', [
    `hall-${halls}-${randomUUID().slice(0, 8)}`,
    '桃源村',
    'CN',
  ]);
  const code = String(100_000 + halls);
  const meetingId = await one(
    `insert into meeting (code, village_id, kind, rule_id, rule, title, place, held_at, step, agenda_locked_at)
     values ($1, $2, $3, $4, $5, '桃源村会议', '村委会', now(), 'discussion', now()) returning id`,
    [code, villageId, kind, ruleId, JSON.stringify(rule)],
  );
  const itemId = randomUUID();
  await run("insert into agenda_item (id, meeting_id, ordinal, zh) values ($1, $2, 1, '路灯')", [
    itemId,
    meetingId,
  ]);
  await run('update meeting set current_item = $1 where id = $2', [itemId, meetingId]);
  const entries = await run<{ id: string }>(
    `insert into roster_entry (meeting_id, ordinal, name, household)
     select $1, n, '代表' || n, n || '号' from generate_series(1, $2::int) n returning id`,
    [meetingId, wanted.eligible],
  );

  const actors = new Map<string, Actor>();
  const cookies = new Map<string, string>();
  const seats: Hall['seats'] = { phone: [], hands: [], paper: [], helped: [], proxy: [] };
  for (const [channel, n] of Object.entries(wanted.present) as [VoteChannel, number][])
    for (let i = 0; i < n; i += 1) {
      const entryId = entries.pop()?.id;
      const token = randomBytes(16).toString('base64url');
      const sessionId = await one(
        `insert into session (token_hash, created_at, seen_at, ends_at)
         values ($1, now(), now(), now() + interval '1 day') returning id`,
        [createHash('sha256').update(token).digest()],
      );
      const attendanceId = await one(
        `insert into attendance (meeting_id, entry_id, name, household, how, channel, state, session_id)
         select $1, id, name, household, $3, $4, 'present', $5 from roster_entry where id = $2 returning id`,
        [meetingId, entryId, channel === 'proxy' ? 'proxy' : 'onsite', channel, sessionId],
      );
      seats[channel].push(attendanceId);
      cookies.set(attendanceId, `yishiting=${token}`);
      actors.set(attendanceId, { sessionId, seats: [{ attendanceId, meetingId }] });
    }

  const staffMember = async (name: string, role: StaffRole): Promise<Actor> => {
    const id = await one(
      "insert into account (login, name, password_hash) values ($1, $2, '-') returning id",
      [`${name}-${randomUUID().slice(0, 8)}`, name],
    );
    await run('insert into meeting_staff (meeting_id, account_id, role) values ($1, $2, $3)', [
      meetingId,
      id,
      role,
    ]);
    return { sessionId: randomUUID(), account: { id, name, roles: [] }, seats: [] };
  };
  return {
    meetingId,
    code,
    itemId,
    staff: {
      chair: await staffMember('chair', 'chair'),
      recorder: await staffMember('recorder', 'recorder'),
      teller: await staffMember('teller', 'teller'),
      otherTeller: await staffMember('other-teller', 'teller'),
      officer: await staffMember('officer', 'officer'),
    },
    seats,
    cookie: (attendanceId) => cookies.get(attendanceId) ?? '',
    phone: (attendanceId) => actors.get(attendanceId) ?? { sessionId: randomUUID(), seats: [] },
  };
};
