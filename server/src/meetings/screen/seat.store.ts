import type { EntityManager } from '@mikro-orm/postgresql';
import type { PhoneView, SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { readFloor } from '../floor/floor.store.ts';
import { Meeting } from '../meeting.entity.ts';

/** `queued`: place in the queue of speakers, from 1. */
export type SeatRow = Omit<SeatView, 'ballot'> & { sessionId: string; entryId: string | null; came: boolean };

// A unit that was turned away and asked again on the same device shows its latest stay only.
const SEATS = `
select distinct on (session_id, coalesce(entry_id, id)) id as "attendanceId", session_id as "sessionId",
  entry_id as "entryId", name, state, guest_role is not null as guest, how = 'proxy' as proxy, came
from attendance where meeting_id = ? and session_id = any(array[?]::uuid[])
order by session_id, coalesce(entry_id, id), state in ('waiting', 'present') desc, at desc`;

const DEVICES =
  'select distinct session_id as id from attendance where meeting_id = ? and session_id is not null';

/** Sessions that hold any of these seats. */
export const devicesOf = async (
  em: EntityManager,
  meetingId: string,
  attendanceIds: readonly string[] | 'all',
): Promise<string[]> => {
  const rows =
    attendanceIds === 'all'
      ? await em.execute<{ id: string }[]>(DEVICES, [meetingId])
      : await em.execute<{ id: string }[]>(`${DEVICES} and id = any(array[?]::uuid[])`, [
          meetingId,
          attendanceIds,
        ]);
  return rows.map((row) => row.id);
};

const DISPLACED = `
select id as "attendanceId", name from attendance
where meeting_id = ? and earlier_session_id = ? and session_id is distinct from earlier_session_id
  and state = 'present' order by at, id`;

/** Seats that this session held until they were opened on another device. */
export const displacedFrom = (
  em: EntityManager,
  meetingId: string,
  sessionId: string,
): Promise<PhoneView['displaced']> => em.execute<PhoneView['displaced']>(DISPLACED, [meetingId, sessionId]);

/** All seats of these sessions in the meeting. */
export const seatsOf = async (
  em: EntityManager,
  meetingId: string,
  sessionIds: readonly string[],
): Promise<SeatRow[]> => {
  if (sessionIds.length === 0) return [];
  const seats = await em.execute<Omit<SeatRow, 'queued'>[]>(SEATS, [meetingId, sessionIds]);
  if (seats.length === 0) return [];
  const meeting = await em.findOneOrFail(Meeting, { id: meetingId });
  const { order } = await readFloor(em, meeting);
  const place = new Map(order.map((hand, i) => [hand.attendanceId, i + 1]));
  return seats.map((seat) => ({ ...seat, queued: place.get(seat.attendanceId) ?? null }));
};
