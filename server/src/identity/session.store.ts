import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { Database } from '../database/database.ts';
import { Lane } from '../database/lane.ts';
import { listOf } from '../database/sql.ts';
import { Changes, type EndedSession } from '../live/index.ts';
import { Batching } from '../platform/batching.ts';
import { Clock } from '../platform/clock.ts';
import { hashToken, newToken } from '../platform/secret.ts';
import { SessionReader } from '../platform/session.ts';

const MINUTE = 60_000;
/** Staff: 30 minutes idle, 8 hours in all. A device of the hall: 12 hours, cut to the meeting + 2 h when it closes. */
export const STAFF_IDLE_MS = 30 * MINUTE;
export const STAFF_MS = 8 * 60 * MINUTE;
export const DEVICE_MS = 12 * 60 * MINUTE;

/** The token goes into the cookie and nowhere else. */
export type BegunSession = { token: string; actor: Actor | null };

type Row = {
  /** Of its token, in hex. */
  hash: string;
  id: string;
  account_id: string | null;
  name: string | null;
  seen_at: string;
  roles: NonNullable<Actor['account']>['roles'] | null;
  seats: Actor['seats'] | null;
};

const READ = `
select encode(s.token_hash, 'hex') as hash, s.id, s.account_id, a.name, s.seen_at,
  (select json_agg(json_build_object('role', r.role, 'villageId', r.village_id)) from account_role r where r.account_id = a.id) as roles,
  (select json_agg(json_build_object('attendanceId', t.id, 'meetingId', t.meeting_id) order by t.at) from attendance t
    where t.session_id = s.id and t.state in ('waiting', 'present')) as seats
from session s left join account a on a.id = s.account_id and a.disabled_at is null
where s.token_hash = any(?::bytea[]) and s.ends_at > ? and (s.account_id is null or (a.id is not null and s.seen_at > ?))`;

/** A hall that votes at the same moment is read together. */
const TOGETHER = { most: 200, waiting: 10_000 };

const MOVE_SEATS = `
update attendance set session_id = case session_id when old.id then fresh.id else session_id end,
  earlier_session_id = case earlier_session_id when old.id then fresh.id else earlier_session_id end
from (select ?::uuid as id) old, (select id from session where token_hash = ?) fresh
where session_id = old.id or earlier_session_id = old.id`;

@Injectable()
export class SessionStore extends SessionReader {
  constructor(
    private readonly database: Database,
    private readonly lane: Lane,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {
    super();
  }

  private readonly found = new Batching<string, Row | undefined>(
    (_, hashes) => this.findTogether(hashes),
    TOGETHER,
  );

  read(token: string): Promise<Actor | null> {
    return this.readByHash(hashOf(token));
  }

  async readByHash(hash: string): Promise<Actor | null> {
    const row = await this.find(hash);
    if (!row) return null;
    // Once a minute is enough to know who is idle, and spares a write for each request. A device is never idle.
    if (row.account_id && this.clock.now().getTime() - new Date(row.seen_at).getTime() > MINUTE)
      await this.database.query('update session set seen_at = ? where id = ?', [this.clock.now(), row.id]);
    return actorOf(row);
  }

  async peek(token: string): Promise<Actor | null> {
    const row = await this.find(hashOf(token));
    return row ? actorOf(row) : null;
  }

  /** A new session; at sign-in this is also the rotation of the old one. Returns the token, once. */
  async begin(accountId: string | null): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const endsAt = new Date(now.getTime() + (accountId ? STAFF_MS : DEVICE_MS));
    await this.database.query(
      'insert into session (token_hash, account_id, created_at, seen_at, ends_at) values (?, ?, ?, ?, ?)',
      [hashToken(token), accountId, now, now, endsAt],
    );
    return token;
  }

  async end(sessionId: string): Promise<void> {
    const ended = await this.database.query<EndedSession>(
      'update session set ends_at = ? where id = ? returning id, token_hash as "tokenHash"',
      [this.clock.now(), sessionId],
    );
    for (const session of ended) this.changes.tellSessionEnded(session);
  }

  /** Seats of a device go with the person that signs in on it, and so does the right to take one back. */
  async moveSeats(from: string, token: string): Promise<void> {
    await this.database.query(MOVE_SEATS, [from, hashToken(token)]);
  }

  private find(hash: string): Promise<Row | undefined> {
    // Two at a time: while the answer of one is read, PostgreSQL works on the other.
    return this.found.add(hash < '8' ? 'lower' : 'upper', hash);
  }

  private async findTogether(hashes: readonly string[]): Promise<(Row | undefined)[]> {
    const now = this.clock.now();
    const idle = new Date(now.getTime() - STAFF_IDLE_MS);
    const rows = await this.lane.query<Row>(READ, [listOf(hashes.map((hash) => `\\x${hash}`)), now, idle]);
    const byHash = new Map(rows.map((row) => [row.hash, row]));
    return hashes.map((hash) => byHash.get(hash));
  }
}

const hashOf = (token: string): string => hashToken(token).toString('hex');

const actorOf = (row: Row): Actor => ({
  sessionId: row.id,
  account:
    row.account_id && row.name ? { id: row.account_id, name: row.name, roles: row.roles ?? [] } : undefined,
  seats: row.seats ?? [],
});

/**
 * Phones of a meeting that is over end at `endsAt`, in the transaction that ends the meeting. Staff sessions
 * run on, and so does a phone that sits in another meeting.
 */
export const shortenDevices = async (em: EntityManager, meetingId: string, endsAt: Date): Promise<void> => {
  await em.execute(
    `update session set ends_at = least(ends_at, ?) where account_id is null
       and id in (select session_id from attendance where meeting_id = ?)
       and not exists (select 1 from attendance a join meeting m on m.id = a.meeting_id
         where a.session_id = session.id and m.id <> ? and m.step <> 'closed')`,
    [endsAt, meetingId, meetingId],
    'run',
  );
};
