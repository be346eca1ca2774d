import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import type { MinutesView, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { DocumentAccess, Documents } from '../../collab/index.ts';
import { Database } from '../../database/database.ts';
import { found, Refusal } from '../../platform/refusal.ts';
import { requireWriter } from '../minutes.policy.ts';
import { ShowMinutes } from '../show-minutes.ts';
import { lockState, moveTo } from '../state.store.ts';
import { addReopening, currentCopy, signaturesOf } from './copy.store.ts';

/** Opens the text again before the third signature. The copy and its signatures stay on record, and are void. */
@Injectable()
export class ReopenMinutes {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly access: DocumentAccess,
    private readonly minutes: ShowMinutes,
  ) {}

  async execute(
    actor: Actor,
    meetingId: string,
    input: Body<typeof signingApi.reopen>,
  ): Promise<MinutesView> {
    await this.database.once(async (em) => {
      const { by } = await requireWriter(em, actor, meetingId);
      const state = await lockState(em, meetingId);
      if (state === 'frozen') throw new Refusal('minutes.frozen');
      if (state !== 'signing') throw new Refusal('minutes.not-signing');
      const copy = found(await currentCopy(em, meetingId), 'minutes.not-signing');
      await addReopening(em, copy.id, by, input.reason);
      await this.documents.unlock(em, docName({ meetingId, kind: 'minutes' }));
      await moveTo(em, meetingId, 'circulated');
      const data = { number: copy.number, void: (await signaturesOf(em, copy.id)).length };
      await audit(em, actor, 'minutes.reopened', { type: 'meeting', id: meetingId }, data);
    });
    this.access.changed(meetingId);
    return this.minutes.announce(actor, meetingId);
  }
}
