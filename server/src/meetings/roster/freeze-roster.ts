import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../platform/refusal.ts';
import { lockMeeting } from '../meeting.store.ts';
import { RosterEntry } from './roster.entity.ts';

/** One line for each unit in the order of the roster, fields apart by a tab, so that a witness can hash the printed list. */
const canonicalLine = (e: RosterEntry): string =>
  `${[e.ordinal, e.household, e.name, e.role, e.area ?? ''].join('\t')}\n`;

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
  const hash = createHash('sha256').update(entries.map(canonicalLine).join('')).digest('hex');
  await em.execute(
    'update meeting set roster_frozen_at = clock_timestamp(), roster_hash = ? where id = ?',
    [hash, meetingId],
    'run',
  );
  return { hash, eligible: entries.length };
};
