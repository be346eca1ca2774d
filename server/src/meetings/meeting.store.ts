import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { found, Refusal } from '../platform/refusal.ts';
import { Meeting } from './meeting.entity.ts';

/** The meeting with its row locked until the end of the transaction: steps, freezing and turns come one after the other. */
export const lockMeeting = async (em: EntityManager, id: string): Promise<Meeting> =>
  found(
    await em.findOne(Meeting, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }),
    'meeting.not-found',
  );

const refuseClosed = (meeting: Meeting): Meeting => {
  if (meeting.step === 'closed') throw new Refusal('meeting.closed');
  return meeting;
};

/** Like `lockMeeting`; refuses once the meeting is over. */
export const lockOpenMeeting = async (em: EntityManager, id: string): Promise<Meeting> =>
  refuseClosed(await lockMeeting(em, id));

/**
 * The meeting, which cannot end, nor freeze who is present, before the transaction does. Many may hold it at
 * once: a hall checks in without queueing.
 */
export const holdOpenMeeting = async (em: EntityManager, id: string): Promise<Meeting> =>
  refuseClosed(
    found(
      await em.findOne(Meeting, { id }, { lockMode: LockMode.PESSIMISTIC_READ, refresh: true }),
      'meeting.not-found',
    ),
  );
