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

/** Like `lockMeeting`; refuses once the meeting is over. */
export const lockOpenMeeting = async (em: EntityManager, id: string): Promise<Meeting> => {
  const meeting = await lockMeeting(em, id);
  if (meeting.step === 'closed') throw new Refusal('meeting.closed');
  return meeting;
};

export const meetingByCode = async (em: EntityManager, code: string): Promise<Meeting> =>
  found(await em.findOne(Meeting, { code }), 'meeting.not-found');
