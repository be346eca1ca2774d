import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import { whyNotCirculate } from '@yishiting/shared/minutes/minutes-state.ts';
import type { MinutesView } from '@yishiting/shared/minutes/signing.contract.ts';
import { audit } from '../../audit/index.ts';
import { Documents } from '../../collab/index.ts';
import { Database } from '../../database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireWriter, type Writer } from '../minutes.policy.ts';
import { ShowMinutes } from '../show-minutes.ts';
import { lockState, moveTo } from '../state.store.ts';
import { readBlocks } from '../text/read-blocks.ts';
import { addCirculation, countUndecided } from './amendment.store.ts';

/** 征求意见: those who were there get the text as it is now, and may propose amendments to it. Writing goes on. */
@Injectable()
export class CirculateMinutes {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly minutes: ShowMinutes,
  ) {}

  async execute(actor: Actor, meetingId: string): Promise<MinutesView> {
    await this.database.once(async (em) => {
      const { meeting, by } = await requireWriter(em, actor, meetingId);
      const state = await lockState(em, meetingId);
      const undecided = await countUndecided(em, meetingId);
      const no = whyNotCirculate({ state, step: meeting.step, undecided });
      if (no) throw new Refusal(no, { params: { count: undecided } });
      const number = await this.keep(em, actor, meetingId, by);
      await moveTo(em, meetingId, 'circulated');
      await audit(em, actor, 'minutes.circulated', { type: 'meeting', id: meetingId }, { number });
    });
    return this.minutes.announce(actor, meetingId);
  }

  private async keep(em: EntityManager, actor: Actor, meetingId: string, by: Writer): Promise<number> {
    const doc = { meetingId, kind: 'minutes' } as const;
    const copy = await this.documents.read(docName(doc), em);
    const blocks = readBlocks(copy);
    copy.destroy();
    if (blocks.length === 0) throw new Refusal('minutes.empty');
    const number = await addCirculation(em, meetingId, blocks, by);
    await this.documents.nameVersion(em, doc, 'circulate', actor, { number });
    return number;
  }
}
