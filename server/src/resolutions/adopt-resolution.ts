import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { ResolutionView } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { requireRight } from './resolution.policy.ts';
import { findCarried, lockResolution } from './resolution.store.ts';
import { takeNumber } from './resolution-number.ts';
import { ShowResolution } from './show-resolution.ts';

/** The chair signs: the resolution gets its number, and its text does not change any more. */
@Injectable()
export class AdoptResolution {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly resolutions: ShowResolution,
  ) {}

  async execute(actor: Actor, id: string): Promise<ResolutionView> {
    await this.database.once(async (em) => {
      const resolution = await lockResolution(em, id);
      const meeting = await requireRight(em, actor, resolution.meetingId, 'sign');
      const signer = found(actor.account, 'access.denied');
      if (resolution.state !== 'draft') throw new Refusal('resolution.already-adopted');
      // The ballot may have been declared void since the draft was written.
      if (resolution.ballotId && !(await findCarried(em, meeting.id, resolution.ballotId))?.carried)
        throw new Refusal('resolution.ballot-not-passed');
      const today = this.clock.today();
      const { number, slug } = await takeNumber(em, meeting.village, resolution.kind, today);
      Object.assign(resolution, {
        state: 'adopted',
        number,
        slug,
        adoptedAt: this.clock.now(),
        signatories: [{ name: signer.name, role: 'chair', accountId: signer.id }],
      } satisfies Partial<typeof resolution>);
      await em.flush();
      await audit(em, actor, 'resolution.adopted', { type: 'resolution', id }, { slug });
    });
    return this.resolutions.announce(actor, id);
  }
}
