import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { ResolutionView } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { Publication } from './resolution.entity.ts';
import { requireRight } from './resolution.policy.ts';
import { findResolution } from './resolution.store.ts';
import { ShowResolution } from './show-resolution.ts';

/** The supervisory committee confirms that the publication is up and says what was signed. */
@Injectable()
export class VerifyPublication {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly resolutions: ShowResolution,
  ) {}

  /** A second confirmation changes nothing: the first name and time stay. */
  async execute(actor: Actor, id: string): Promise<ResolutionView> {
    await this.database.write(async (em) => {
      const resolution = await findResolution(em, id);
      await requireRight(em, actor, resolution.meetingId, 'verify');
      const supervisor = found(actor.account, 'access.denied');
      // Nobody supervises what bears the own signature.
      if (resolution.signatories.some((s) => s.accountId === supervisor.id))
        throw new Refusal('access.denied');
      const publication = found(
        await em.findOne(Publication, { resolutionId: id }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
        'resolution.not-published',
      );
      if (!publication.verifiedBy) {
        Object.assign(publication, { verifiedBy: supervisor.name, verifiedAt: this.clock.now() });
        await em.flush();
        await audit(em, actor, 'publication.verified', { type: 'resolution', id });
      }
    });
    return this.resolutions.announce(actor, id);
  }
}
