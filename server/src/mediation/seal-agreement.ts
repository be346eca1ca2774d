import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MediationView, mediationApi } from '@yishiting/shared/mediation/mediation.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Village } from '../identity/index.ts';
import { settleCase } from '../petitions/index.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { takeNumber } from '../resolutions/index.ts';
import { addSeal } from './agreement.store.ts';
import { lockAgreement } from './lock-agreement.ts';
import { requireWriter } from './mediation.policy.ts';
import { ShowMediation } from './show-mediation.ts';

/**
 * The mediation committee puts its seal to what everybody has signed: from now on the agreement is in effect (ML 29),
 * and the petition case, when its petitioner is a party to it, is settled (XF 33).
 */
@Injectable()
export class SealAgreement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mediations: ShowMediation,
  ) {}

  async execute(actor: Actor, id: string, input: Body<typeof mediationApi.seal>): Promise<MediationView> {
    const meetingId = await this.database.once(async (em) => {
      const agreement = await lockAgreement(em, id);
      const { meeting, by } = await requireWriter(em, actor, agreement.meetingId, 'seals');
      const missing = agreement.signers.filter((s) => !s.signedAt).length;
      if (missing > 0) throw new Refusal('mediation.signature-missing', { params: { n: missing } });
      const today = this.clock.today();
      const village = await em.findOneOrFail(Village, { id: meeting.villageId });
      const { number } = await takeNumber(em, village, 'mediation', today);
      const caseId = input.settlesCase ? found(meeting.caseId, 'case.not-found') : null;
      if (caseId) await settleCase(em, actor, { caseId, by, at: this.clock.now(), today, note: number });
      await addSeal(em, id, { number, settledCase: caseId, by, on: today });
      await audit(em, actor, 'mediation.sealed', { type: 'agreement', id }, { settlesCase: caseId !== null });
      return agreement.meetingId;
    });
    return this.mediations.announce(actor, meetingId);
  }
}
