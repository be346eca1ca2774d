import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../platform/refusal.ts';
import type { RosterLine } from './parse-roster.ts';
import { RosterEntry } from './roster.entity.ts';

const keyOf = ({ household, name }: { household: string; name: string }) => `${household}\n${name}`;

/** People who are on the list and have been in the hall: their names stay on the attendance sheet. */
const ATTENDED = 'select distinct entry_id as id from attendance where entry_id = any(array[?]::uuid[])';

/**
 * Makes the roster exactly these units, in this order. An entry of the same household and name stays the same
 * entry, so that printed slips go on to work; refuses to drop somebody who has checked in.
 */
export const replaceRoster = async (
  em: EntityManager,
  meetingId: string,
  units: readonly RosterLine[],
): Promise<void> => {
  const before = await em.find(RosterEntry, { meetingId });
  const kept = new Map(before.map((entry) => [keyOf(entry), entry]));
  const wanted = new Set(units.map(keyOf));
  const dropped = before.filter((entry) => !wanted.has(keyOf(entry)));
  await refuseAttended(em, dropped);
  for (const entry of dropped) em.remove(entry);
  for (const [i, unit] of units.entries()) {
    const entry = kept.get(keyOf(unit));
    const ordinal = i + 1;
    if (entry) em.assign(entry, { ...unit, ordinal });
    else em.create(RosterEntry, { ...unit, meetingId, ordinal } as RosterEntry);
  }
  await em.flush();
};

const refuseAttended = async (em: EntityManager, dropped: readonly RosterEntry[]): Promise<void> => {
  if (dropped.length === 0) return;
  const ids = dropped.map((entry) => entry.id);
  const attended = await em.execute<{ id: string }[]>(ATTENDED, [ids]);
  if (attended.length > 0)
    throw new Refusal('meeting.roster-attended', { params: { count: attended.length } });
};
