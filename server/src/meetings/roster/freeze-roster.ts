import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../platform/refusal.ts';
import { lockMeeting } from '../meeting.store.ts';
import { RosterEntry } from './roster.entity.ts';

type Line = Pick<RosterEntry, 'ordinal' | 'household' | 'name' | 'role' | 'area'>;

/**
 * One line for each unit in the order of the roster, fields apart by a tab, so that a witness can hash the printed list.
 * The members of a household with several follow, in their order.
 */
export const canonicalLine = (e: Line, members: readonly string[] = []): string =>
  `${[e.ordinal, e.household, e.name, e.role, e.area ?? '', ...members].join('\t')}\n`;

const MEMBERS = `
select p.entry_id as "entryId", p.name from roster_person p join roster_entry e on e.id = p.entry_id
where e.meeting_id = ? order by p.entry_id, p.ordinal`;

/**
 * Fixes the roster for good and puts its SHA-256 (hex, UTF-8) on record. Called when the first ballot opens;
 * later calls answer the same. Locks the meeting's row. `eligible` counts units.
 */
export const freezeRoster = async (
  em: EntityManager,
  meetingId: string,
): Promise<{ hash: string; eligible: number }> => {
  const meeting = await lockMeeting(em, meetingId);
  const entries = await em.find(RosterEntry, { meetingId }, { orderBy: { ordinal: 'asc' } });
  if (entries.length === 0) throw new Refusal('meeting.roster-empty');
  if (meeting.rosterHash) return { hash: meeting.rosterHash, eligible: entries.length };
  const rows = await em.execute<{ entryId: string; name: string }[]>(MEMBERS, [meetingId]);
  const members = Map.groupBy(rows, (row) => row.entryId);
  const lines = entries.map((e) =>
    canonicalLine(
      e,
      members.get(e.id)?.map((m) => m.name),
    ),
  );
  const hash = createHash('sha256').update(lines.join('')).digest('hex');
  await em.execute(
    'update meeting set roster_frozen_at = clock_timestamp(), roster_hash = ? where id = ?',
    [hash, meetingId],
    'run',
  );
  return { hash, eligible: entries.length };
};
