import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MediationView, mediationApi } from '@yishiting/shared/mediation/mediation.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { seatFor } from './agreement.present.ts';
import { addSignature } from './agreement.store.ts';
import { lockAgreement } from './lock-agreement.ts';
import { requireReader, requireWriter } from './mediation.policy.ts';
import { ShowMediation } from './show-mediation.ts';

/** Each party and each mediator signs the same wording: with the own phone, or on paper, which an officer notes. */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly database: Database,
    private readonly mediations: ShowMediation,
  ) {}

  async execute(actor: Actor, id: string, input: Body<typeof mediationApi.sign>): Promise<MediationView> {
    const meetingId = await this.database.once(async (em) => {
      const { agreement, signer } = await this.unsigned(em, id, input.signerId);
      const { seats } = await requireReader(em, actor, agreement.meetingId);
      const attendanceId = found(seatFor(signer, seats), 'access.denied');
      await addSignature(em, signer.id, { attendanceId });
      await audit(em, actor, 'mediation.signed', { type: 'agreement', id }, { role: signer.role });
      return agreement.meetingId;
    });
    return this.mediations.announce(actor, meetingId);
  }

  async onPaper(
    actor: Actor,
    id: string,
    { signerId, paper }: Body<typeof mediationApi.signOnPaper>,
  ): Promise<MediationView> {
    const meetingId = await this.database.once(async (em) => {
      const { agreement, signer } = await this.unsigned(em, id, signerId);
      const { by } = await requireWriter(em, actor, agreement.meetingId);
      await addSignature(em, signer.id, { accountId: by.id, paper });
      await audit(em, actor, 'mediation.signed-on-paper', { type: 'agreement', id }, { role: signer.role });
      return agreement.meetingId;
    });
    return this.mediations.announce(actor, meetingId);
  }

  private async unsigned(em: EntityManager, id: string, signerId: string) {
    const agreement = await lockAgreement(em, id);
    const signer = found(
      agreement.signers.find((s) => s.id === signerId),
      'mediation.not-found',
    );
    if (signer.signedAt) throw new Refusal('mediation.signed-already');
    return { agreement, signer };
  }
}
