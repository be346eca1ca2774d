import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@yishiting/shared/actor.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireSlipPerson } from '../electorate/household.store.ts';
import type { RosterEntry } from '../roster/roster.entity.ts';
import { currentStay, enter, moveStay, unitTaken } from './attendance.store.ts';
import type { Taken } from './entrance.ts';

export type How = 'onsite' | 'online';

/**
 * The bearer of a slip, whose entry is locked, comes in at once: code and PIN of a slip are one credential, used up
 * together. Null when this device has used the slip before: a retry whose answer was lost.
 */
export const takeSeat = async (
  em: EntityManager,
  actor: Actor,
  entry: RosterEntry,
  how: How,
): Promise<Taken | null> => {
  const stay = await currentStay(em, entry.id);
  if (entry.slipUsedAt) {
    if (stay?.sessionId === actor.sessionId) return null;
    throw new Refusal('attendance.slip-used');
  }
  // Somebody came for this unit with a paper; who is entitled now is for an officer to settle.
  if (stay?.how === 'proxy') throw unitTaken('present');
  const person = await requireSlipPerson(em, entry.meetingId, entry.id);
  await em.execute(
    'update roster_entry set slip_used_at = clock_timestamp() where id = ?',
    [entry.id],
    'run',
  );
  if (!stay) {
    const who = { entryIds: [entry.id], personIds: person ? [person.id] : [] };
    const given = { ...who, how, channel: 'phone', state: 'present' } as const;
    const [entered] = await enter(em, entry.meetingId, { ...given, sessionId: actor.sessionId });
    return entered ? { attendanceId: entered.id, displaced: null } : null;
  }
  const displaced = stay.sessionId && stay.sessionId !== actor.sessionId ? stay.sessionId : null;
  // Only who had been let in may take the seat back; a mere claim gives way for good.
  if (displaced && stay.state === 'present')
    await em.execute(
      'update attendance set earlier_session_id = ? where id = ?',
      [displaced, stay.id],
      'run',
    );
  // Another member of the household had only said to come for it.
  if (person)
    await em.execute(
      'update attendance set person_id = ?, name = ? where id = ?',
      [person.id, person.name, stay.id],
      'run',
    );
  await moveStay(em, stay, { state: 'present', sessionId: actor.sessionId, channel: 'phone', how });
  return { attendanceId: stay.id, displaced };
};
