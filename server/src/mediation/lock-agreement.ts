import type { EntityManager } from '@mikro-orm/postgresql';
import { lockMeeting } from '../meetings/index.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { type Agreement, currentAgreement, meetingOf } from './agreement.store.ts';

/**
 * The agreement, held with its meeting until the end of the transaction: wording, signing and sealing come one after
 * the other. Refuses a wording that was replaced, and one that is in effect already.
 */
export const lockAgreement = async (em: EntityManager, id: string): Promise<Agreement> => {
  const meetingId = found(await meetingOf(em, id), 'mediation.not-found');
  await lockMeeting(em, meetingId);
  const agreement = found(await currentAgreement(em, meetingId), 'mediation.not-found');
  if (agreement.id !== id) throw new Refusal('mediation.reworded');
  if (agreement.sealedAt) throw new Refusal('mediation.effective');
  return agreement;
};
