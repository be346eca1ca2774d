import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { Village } from '../identity/index.ts';
import { Meeting } from '../meetings/index.ts';
import { CaseReader } from '../petitions/index.ts';
import { found } from '../platform/refusal.ts';
import { Resolution } from './resolution.entity.ts';
import { readPaper } from './resolution.store.ts';
import { publicPath } from './resolution-number.ts';

/** What the hall sees of a resolution: only once it is signed, and masked like on the public page. */
@Injectable()
export class ResolutionSection {
  constructor(private readonly cases: CaseReader) {}

  /** The one signed last, in the steps 决议 and 闭会. */
  async read(em: EntityManager, meetingId: string): Promise<BoardView['resolution']> {
    const meeting = found(await em.findOne(Meeting, { id: meetingId }), 'meeting.not-found');
    if (meeting.step !== 'resolution' && meeting.step !== 'closed') return null;
    const latest = await em.findOne(
      Resolution,
      { meetingId, state: ['adopted', 'published'] },
      { orderBy: { adoptedAt: 'desc', id: 'desc' } },
    );
    if (!latest) return null;
    const { publication } = await readPaper(em, latest);
    const village = await em.findOneOrFail(Village, { id: meeting.villageId });
    const mask = await this.cases.maskFor(meeting.caseId, em);
    return {
      number: latest.number ?? '',
      text: mask(latest.text),
      signatories: latest.signatories.map((s) => s.name),
      publication: publication && {
        from: publication.fromOn,
        to: publication.toOn,
        place: publication.place,
        url: publicPath(village, latest.slug ?? ''),
      },
    };
  }
}
