import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { petitionApi, TrackedCase } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Clock } from '../platform/clock.ts';
import { rateLimit } from '../platform/rate-limit.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { hashToken, readTrackingCode } from '../platform/secret.ts';
import { Accusation } from './accusation.entity.ts';
import { PetitionCase } from './case.entity.ts';
import { appendEvent, lockCase } from './case.store.ts';
import { eventsOf, meetingsOf, ratingsOf, replyOf } from './case-file.store.ts';
import { CaseRating } from './outcome.entity.ts';
import { isRatable, presentSealed, presentTracked } from './tracked-case.present.ts';

/** The petitioner follows and rates the own case; who holds the code is the petitioner. */
@Injectable()
export class TrackCase {
  /** A code has 58 bits, so this only keeps the noise down; a village office shares one address. */
  private readonly perAddress = rateLimit(60, 60);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(address: string, { code }: Body<typeof petitionApi.track>): Promise<TrackedCase> {
    await this.perAddress(address);
    const em = this.database.reader();
    const trackingHash = hashToken(readTrackingCode(code));
    const held = await em.findOne(PetitionCase, { trackingHash });
    if (held) return this.show(em, held);
    return presentSealed(found(await em.findOne(Accusation, { trackingHash }), 'case.wrong-code'));
  }

  async rate(address: string, input: Body<typeof petitionApi.rate>): Promise<TrackedCase> {
    await this.perAddress(address);
    const { code, of: rated, score, words = '' } = input;
    const id = await this.database.once(async (em) => {
      const known = await em.findOne(PetitionCase, { trackingHash: hashToken(readTrackingCode(code)) });
      const held = found(known && (await lockCase(em, known.id)), 'case.wrong-code');
      if (!isRatable(held)) throw new Refusal('case.not-replied');
      if ((await em.count(CaseRating, { caseId: held.id, rated })) > 0)
        throw new Refusal('case.already-rated');
      em.create(CaseRating, {
        ...{ caseId: held.id, rated, score, words },
        ratedOn: this.clock.today(),
      } as CaseRating);
      appendEvent(em, { caseId: held.id, at: this.clock.now(), kind: 'rated', by: '' });
      await audit(em, null, 'case.rated', { type: 'case', id: held.id }, { of: rated, score });
      return held.id;
    });
    const em = this.database.reader();
    return this.show(em, await em.findOneOrFail(PetitionCase, { id }));
  }

  private async show(em: EntityManager, held: PetitionCase): Promise<TrackedCase> {
    return presentTracked({
      held,
      today: this.clock.today(),
      events: await eventsOf(em, held.id),
      meetings: await meetingsOf(em, held.id),
      given: await replyOf(em, held.id),
      ratings: await ratingsOf(em, held.id),
    });
  }
}
