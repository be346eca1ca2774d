import type { EntityManager } from '@mikro-orm/postgresql';
import { redact } from '@yishiting/shared/disclosure/redact.ts';
import type { RegisterCase } from '@yishiting/shared/petitions/petition.contract.ts';
import { checkRegistration, isNoticeWaived } from '@yishiting/shared/petitions/requirements.ts';
import type { Clock } from '../platform/clock.ts';
import { Refusal } from '../platform/refusal.ts';
import { hashToken, newTrackingCode, readTrackingCode } from '../platform/secret.ts';
import { PetitionCase, Petitioner } from './case.entity.ts';
import { appendEvent, keepDue, nextNumber } from './case.store.ts';
import { personalOf } from './mask-case.ts';

/** Where in the body a missing field belongs. */
const pathOf: Record<string, string> = {
  name: 'petitioners.0.name',
  address: 'petitioners.0.address',
  accused: 'accused.name',
};

/** Refuses what cannot be registered, naming each place (XF 19, 20). */
export const refuseIncomplete = (draft: RegisterCase): void => {
  const fault = checkRegistration(draft);
  if (!fault) return;
  const issues = fault.fields.map((field) => ({ path: pathOf[field] ?? field, code: 'required' }));
  throw new Refusal(fault.code, { issues });
};

/** A code to be shown once, and what is kept of it. */
export const newCode = () => {
  const code = newTrackingCode();
  return { code, trackingHash: hashToken(readTrackingCode(code)) };
};

/** Registers a suggestion or claim with its number, clocks and first event. `by` is empty when the petitioner did it. */
export const openCase = async (em: EntityManager, clock: Clock, draft: RegisterCase, by: string) => {
  if (draft.category === 'accusation') throw new Refusal('case.sealed');
  const { petitioners: people, notGiven: _, ...texts } = draft;
  const petitioners = people.map((p) => ({ phone: '', address: '', health: '', ...p }));
  const namedInPublic = draft.namedInPublic ?? false;
  const registeredOn = clock.today();
  const { code, trackingHash } = newCode();
  const opened = em.create(PetitionCase, {
    ...texts,
    number: await nextNumber(em, Number(registeredOn.slice(0, 4))),
    maskedSubject: redact(draft.subject, personalOf(petitioners, namedInPublic)),
    reasons: draft.reasons ?? '',
    place: draft.place ?? '',
    anonymous: draft.anonymous ?? false,
    namedInPublic,
    people: Math.max(draft.people ?? 0, petitioners.length, 1),
    representatives: draft.representatives ?? 0,
    noticeWaived: isNoticeWaived(draft),
    status: 'registered',
    unit: '',
    registeredOn,
    trackingHash,
  } as PetitionCase);
  keepDue(opened);
  await em.flush();
  for (const [ordinal, p] of petitioners.entries())
    em.create(Petitioner, { ...p, caseId: opened.id, ordinal } as Petitioner);
  appendEvent(em, { caseId: opened.id, at: clock.now(), kind: 'registered', by });
  await em.flush();
  return { id: opened.id, number: opened.number, code, sealed: false };
};
