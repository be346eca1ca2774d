import type { EntityManager } from '@mikro-orm/postgresql';
import { Accusation } from './accusation.entity.ts';
import { PetitionCase } from './case.entity.ts';
import { newCode } from './open-case.ts';

/**
 * The receipt of a case that was sent before under the same operation id, whose answer got lost; null when it was
 * not. The code of the lost answer is not stored, so it ends and a new one is given. Until the transaction ends, the
 * same id waits here.
 */
export const reissue = async (em: EntityManager, op: string | undefined) => {
  if (!op) return null;
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [op]);
  const opened = await em.findOne(PetitionCase, { op });
  const known = opened ?? (await em.findOne(Accusation, { op }));
  if (!known) return null;
  const { code, trackingHash } = newCode();
  known.trackingHash = trackingHash;
  return { id: opened?.id ?? null, number: known.number, code, sealed: !opened };
};
