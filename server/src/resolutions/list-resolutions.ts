import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { ResolutionView } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { Database } from '../database/database.ts';
import { Clock } from '../platform/clock.ts';
import { requireRight } from './resolution.policy.ts';
import { presentResolution } from './resolution.present.ts';
import { listPapers } from './resolution.store.ts';

/** Resolutions of one meeting in the order of drafting, for those who work with it. */
@Injectable()
export class ListResolutions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, meetingId: string): Promise<ResolutionView[]> {
    const em = this.database.reader();
    const { village } = await requireRight(em, actor, meetingId, 'read');
    const today = this.clock.today();
    return (await listPapers(em, meetingId)).map((paper) => presentResolution(paper, village, today));
  }
}
