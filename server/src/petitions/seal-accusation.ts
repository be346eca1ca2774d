import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { caseNumber } from '@yishiting/shared/petitions/case-number.ts';
import type { RegisterCase } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Clock } from '../platform/clock.ts';
import { Accusation } from './accusation.entity.ts';
import { newCode } from './open-case.ts';

/** Any number, the same in every process: who holds it gives out a number of the series. */
const SERIES_LOCK = 7_300_046;

/**
 * Takes an accusation in, apart from every case: not even a counter, an event or an audit entry outside its own
 * table tells that there is one (XF 30, 46). The reply carries no id, since nobody can open it.
 */
export const sealAccusation = async (em: EntityManager, clock: Clock, draft: RegisterCase) => {
  const registeredOn = clock.today();
  const year = Number(registeredOn.slice(0, 4));
  await em.execute('select pg_advisory_xact_lock(?)', [SERIES_LOCK]);
  const { code, trackingHash } = newCode();
  const number = await drawNumber(em, year);
  const { villageId, channel, subject, request, facts, petitioners } = draft;
  em.create(Accusation, {
    ...{ villageId, channel, subject, request, facts, petitioners },
    number,
    reasons: draft.reasons ?? '',
    place: draft.place ?? '',
    anonymous: draft.anonymous ?? false,
    accused: draft.accused ?? null,
    op: draft.op ?? null,
    registeredOn,
    trackingHash,
  } as Accusation);
  await em.flush();
  return { id: null, number, code, sealed: true };
};

/** Drawn, not counted: whoever files one would otherwise read off how many there are. */
const drawNumber = async (em: EntityManager, year: number): Promise<string> => {
  const number = caseNumber({ sealed: true, year, sequence: randomInt(1, 1_000_000) });
  const taken = await em.findOne(Accusation, { number });
  return taken ? drawNumber(em, year) : number;
};
