import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import { whyNotBegin } from '@yishiting/shared/minutes/minutes-state.ts';
import type { MinutesView } from '@yishiting/shared/minutes/signing.contract.ts';
import { audit } from '../../audit/index.ts';
import { DocumentAccess, Documents } from '../../collab/index.ts';
import { Database } from '../../database/database.ts';
import { databaseNow } from '../../database/database-now.ts';
import type { Meeting } from '../../meetings/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { countUndecided } from '../amendments/amendment.store.ts';
import { requireWriter, type Writer } from '../minutes.policy.ts';
import { ShowMinutes } from '../show-minutes.ts';
import { lockState, moveTo } from '../state.store.ts';
import { ComposePaper } from './compose-paper.ts';
import { addCopy, nextNumber } from './copy.store.ts';
import { signersOf } from './signers.ts';

/**
 * Locks the text and lays out the bytes that the three sign. An edit is either on disk before the lock, and in the bytes,
 * or it is refused.
 */
@Injectable()
export class BeginSigning {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly papers: ComposePaper,
    private readonly access: DocumentAccess,
    private readonly minutes: ShowMinutes,
  ) {}

  async execute(actor: Actor, meetingId: string): Promise<MinutesView> {
    await this.database.once(async (em) => {
      const { meeting, by } = await requireWriter(em, actor, meetingId);
      const state = await lockState(em, meetingId);
      const undecided = await countUndecided(em, meetingId);
      const signers = await signersOf(em, meeting);
      const no = whyNotBegin({ state, step: meeting.step, undecided, signers });
      if (no) throw new Refusal(no, { params: { count: undecided } });
      const number = await this.layOut(em, meeting, by);
      await moveTo(em, meetingId, 'signing');
      await audit(em, actor, 'minutes.laid-out', { type: 'meeting', id: meetingId }, { number });
    });
    this.access.changed(meetingId);
    return this.minutes.announce(actor, meetingId);
  }

  private async layOut(em: EntityManager, meeting: Meeting, by: Writer): Promise<number> {
    await this.documents.lock(em, docName({ meetingId: meeting.id, kind: 'minutes' }));
    const number = await nextNumber(em, meeting.id);
    const at = (await databaseNow(em)).toISOString();
    const { blocks, ...bytes } = await this.papers.execute(em, meeting, number, at);
    if (blocks === 0) throw new Refusal('minutes.empty');
    await addCopy(em, { meetingId: meeting.id, number, ...bytes, by, at });
    return number;
  }
}
