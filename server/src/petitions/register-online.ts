import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Village } from '../identity/index.ts';
import { Clock } from '../platform/clock.ts';
import { rateLimit } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import { openCase, refuseIncomplete } from './open-case.ts';
import { reissue } from './reissue-receipt.ts';
import { sealAccusation } from './seal-accusation.ts';

/** A resident writes from a phone, without an account. */
@Injectable()
export class RegisterOnline {
  /** A village shares one address, so the address is generous and the device is not. */
  private readonly perDevice = rateLimit(5, 600);
  private readonly perAddress = rateLimit(60, 600);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(visitor: Actor | null, address: string, input: Body<typeof petitionApi.registerOnline>) {
    const { village: slug, petitioner, ...texts } = input;
    const petitioners = petitioner ? [petitioner] : [];
    await this.perAddress(address);
    if (visitor) await this.perDevice(visitor.sessionId);
    return this.database.write(async (em) => {
      const village = await em.findOne(Village, { slug });
      if (!village) throw new Refusal('request.invalid', { issues: [{ path: 'village', code: 'unknown' }] });
      const draft = { ...texts, villageId: village.id, channel: 'online' as const, petitioners };
      refuseIncomplete(draft);
      const known = await reissue(em, draft.op);
      if (known) return known;
      if (draft.category === 'accusation') return sealAccusation(em, this.clock, draft);
      const receipt = await openCase(em, this.clock, draft, '');
      await audit(em, visitor, 'case.registered', { type: 'case', id: receipt.id }, { channel: 'online' });
      return receipt;
    });
  }
}
