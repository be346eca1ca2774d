import type { EntityManager } from '@mikro-orm/postgresql';

const END = 'update speech set ended_at = clock_timestamp() where meeting_id = ? and ended_at is null';

/** The floor is given for so many seconds. */
export const beginTurn = async (em: EntityManager, speechId: string, seconds: number): Promise<void> => {
  await em.execute(
    `update speech set began_at = clock_timestamp(), until = clock_timestamp() + make_interval(secs => ?) where id = ?`,
    [seconds, speechId],
    'run',
  );
};

/** Whoever speaks has finished. */
export const endTurn = async (em: EntityManager, meetingId: string): Promise<void> => {
  await em.execute(`${END} and began_at is not null`, [meetingId], 'run');
};

/** Hands raised for one item do not wait for the next. */
export const clearQueue = async (em: EntityManager, meetingId: string): Promise<void> => {
  await em.execute(END, [meetingId], 'run');
};

/** One person neither speaks nor asks to any more. */
export const endHands = async (em: EntityManager, meetingId: string, attendanceId: string): Promise<void> => {
  await em.execute(`${END} and attendance_id = ?`, [meetingId, attendanceId], 'run');
};
