import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { ResolutionView } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { Clock } from '../platform/clock.ts';
import { requireRight } from './resolution.policy.ts';
import { presentResolution } from './resolution.present.ts';
import { findResolution, readPaper } from './resolution.store.ts';

/** One resolution as it stands, for those who work with it. */
@Injectable()
export class ShowResolution {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {}

  /** After a commit: all screens are told, and who acted sees what came of it. */
  async announce(actor: Actor, id: string): Promise<ResolutionView> {
    const em = this.database.reader();
    const resolution = await findResolution(em, id);
    this.changes.tell({ meetingId: resolution.meetingId, what: 'resolution' });
    const { village } = await requireRight(em, actor, resolution.meetingId, 'read');
    return presentResolution(await readPaper(em, resolution), village, this.clock.today());
  }
}
