import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { RegisterCase as Input } from '@yishiting/shared/petitions/petition.contract.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Village } from '../identity/index.ts';
import { Clock } from '../platform/clock.ts';
import { Refusal } from '../platform/refusal.ts';
import { PetitionCase } from './case.entity.ts';
import { mayRegister } from './case.policy.ts';
import { openCase, refuseIncomplete } from './open-case.ts';
import { reissue } from './reissue-receipt.ts';
import { sealAccusation } from './seal-accusation.ts';

/** An officer writes down what came by letter, visit, call or form. */
@Injectable()
export class RegisterCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: Input) {
    if (!mayRegister(actor, input.villageId, input.category)) throw new Refusal('access.denied');
    refuseIncomplete(input);
    return this.database.write(async (em) => {
      if ((await em.count(Village, { id: input.villageId })) === 0)
        throw new Refusal('request.invalid', { issues: [{ path: 'villageId', code: 'unknown' }] });
      const known = await reissue(em, input.op);
      if (known) return known;
      if (input.category === 'accusation') return sealAccusation(em, this.clock, input);
      const { repeatOf, villageId } = input;
      if (repeatOf && (await em.count(PetitionCase, { id: repeatOf, villageId })) === 0)
        throw new Refusal('case.not-found');
      const receipt = await openCase(em, this.clock, input, actor.account?.name ?? '');
      await audit(em, actor, 'case.registered', { type: 'case', id: receipt.id }, { channel: input.channel });
      return receipt;
    });
  }
}
