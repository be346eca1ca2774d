import { agreementState } from '@yishiting/shared/mediation/agreement-state.ts';
import type { AgreementView } from '@yishiting/shared/mediation/mediation.contract.ts';
import { addDays } from '@yishiting/shared/petitions/calendar.ts';
import type { Agreement, Signer } from './agreement.store.ts';
import type { MediationReader } from './mediation.policy.ts';

/** ML 33: from the day on which the agreement takes effect, the parties may ask a court together within 30 days. */
const CONFIRM_DAYS = 30;

/** The seat with which this reader signs for somebody, if it is in the hall. */
export const seatFor = (
  { entryId, attendanceId }: Pick<Signer, 'entryId' | 'attendanceId'>,
  seats: MediationReader['seats'],
): string | null =>
  seats.find((seat) => seat.id === attendanceId || (entryId !== null && seat.entryId === entryId))?.id ??
  null;

const iso = (at: string | Date) => new Date(at).toISOString();

export const presentAgreement = (
  agreement: Agreement,
  { seats }: Pick<MediationReader, 'seats'>,
): AgreementView => {
  const { id, meetingId, village, version, facts, terms, performance, by, at, number, signers } = agreement;
  const { sealedBy, sealedAt, sealedOn, settledCase } = agreement;
  return {
    ...{ id, meetingId, village, version, facts, terms, performance, by },
    at: iso(at),
    number: number ?? '',
    state: agreementState(
      signers.map((s) => ({ signed: s.signedAt !== null })),
      sealedAt !== null,
    ),
    signers: signers.map((s) => ({
      id: s.id,
      role: s.role,
      name: s.name,
      household: s.household,
      mine: seatFor(s, seats) !== null,
      signed: s.signedAt ? { at: iso(s.signedAt), paper: s.paper ?? '' } : null,
    })),
    seal:
      sealedAt && sealedOn
        ? {
            by: sealedBy ?? '',
            at: iso(sealedAt),
            confirmUntil: addDays(sealedOn, CONFIRM_DAYS),
            settledCase: settledCase !== null,
          }
        : null,
  };
};
