import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { isLongEnough, publicationPeriod } from '@yishiting/shared/disclosure/publication.ts';
import type { ResolutionView, resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { CaseReader } from '../petitions/index.ts';
import { Clock } from '../platform/clock.ts';
import { Refusal } from '../platform/refusal.ts';
import { Publication } from './resolution.entity.ts';
import { requireRight } from './resolution.policy.ts';
import { lockResolution } from './resolution.store.ts';
import { ShowResolution } from './show-resolution.ts';

/** Puts a signed resolution before the public, masked, for at least 15 days from today (VC 35, UR 34). */
@Injectable()
export class PublishResolution {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CaseReader,
    private readonly resolutions: ShowResolution,
  ) {}

  async execute(
    actor: Actor,
    id: string,
    input: Body<typeof resolutionApi.publish>,
  ): Promise<ResolutionView> {
    await this.database.once(async (em) => {
      const resolution = await lockResolution(em, id);
      const meeting = await requireRight(em, actor, resolution.meetingId, 'publish');
      if (resolution.state === 'draft') throw new Refusal('resolution.not-adopted');
      if (resolution.state === 'published') throw new Refusal('resolution.already-published');
      const today = this.clock.today();
      const period = publicationPeriod(today, input.days);
      if (!isLongEnough(period)) throw new Refusal('resolution.period-too-short');
      const mask = await this.cases.maskFor(meeting.caseId, em);
      em.create(Publication, {
        resolutionId: id,
        fromOn: period.from,
        toOn: period.to,
        place: mask(input.place),
        maskedText: mask(resolution.text),
      } as Publication);
      resolution.state = 'published';
      await em.flush();
      await audit(em, actor, 'resolution.published', { type: 'resolution', id }, { days: input.days });
    });
    return this.resolutions.announce(actor, id);
  }
}
