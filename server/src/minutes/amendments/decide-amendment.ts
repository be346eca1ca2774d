import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import type { MinutesView, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Documents } from '../../collab/index.ts';
import { Database } from '../../database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireWriter } from '../minutes.policy.ts';
import { ShowMinutes } from '../show-minutes.ts';
import { lockState } from '../state.store.ts';
import { amend } from '../text/amend-text.ts';
import { addDecision, clientOf, type Decided, findProposal } from './amendment.store.ts';

type Input = Body<typeof signingApi.decide>;

/** Recorder or chair accepts an amendment, and it is written into the text in their name; or they say why not. */
@Injectable()
export class DecideAmendment {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly minutes: ShowMinutes,
  ) {}

  async execute(actor: Actor, id: string, { verdict, reason }: Input): Promise<MinutesView> {
    if (verdict === 'reject' && !reason)
      throw new Refusal('request.invalid', { issues: [{ path: 'reason', code: 'too_small' }] });
    const { meetingId } = await findProposal(this.database.reader(), id);
    await this.database.once(async (em) => {
      const { by } = await requireWriter(em, actor, meetingId);
      const state = await lockState(em, meetingId);
      if (state === 'signing' || state === 'frozen') throw new Refusal(`minutes.${state}`);
      const proposal = await findProposal(em, id);
      if (proposal.verdict !== null) throw new Refusal('minutes.proposal-decided');
      const client = verdict === 'accept' ? await this.change(em, by.id, proposal) : null;
      const decided = verdict === 'reject' ? 'rejected' : 'accepted';
      await addDecision(em, { proposalId: id, verdict: decided, reason, client, by });
      const data = { verdict: decided, applied: client !== null };
      await audit(em, actor, 'minutes.amendment-decided', { type: 'proposal', id }, data);
    });
    await this.documents.show(docName({ meetingId, kind: 'minutes' }));
    return this.minutes.announce(actor, meetingId);
  }

  /** The Yjs client that wrote it; null for a remark, which asks for no change in particular. */
  private async change(em: EntityManager, accountId: string, proposal: Decided): Promise<number | null> {
    if (proposal.kind === 'remark') return null;
    const { meetingId } = proposal;
    const writer = { owner: `account:${accountId}`, client: await clientOf(em, meetingId, accountId) };
    return this.documents.edit(em, docName({ meetingId, kind: 'minutes' }), writer, (doc) =>
      amend(doc, proposal),
    );
  }
}
