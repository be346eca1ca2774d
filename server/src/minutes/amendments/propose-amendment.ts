import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MinutesBlock } from '@yishiting/shared/minutes/paper.ts';
import {
  type MinutesView,
  proposalLimits,
  type signingApi,
} from '@yishiting/shared/minutes/signing.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { found, Refusal } from '../../platform/refusal.ts';
import { requireProposer } from '../minutes.policy.ts';
import { ShowMinutes } from '../show-minutes.ts';
import { lockState } from '../state.store.ts';
import { addProposal, countProposals, latestCirculation } from './amendment.store.ts';

type Input = Body<typeof signingApi.propose>;

const refuse = (path: string, code: string): never => {
  throw new Refusal('request.invalid', { issues: [{ path, code }] });
};

/** What stands at the place in the copy that was read; the figures of the records are nobody's to rewrite. */
const wordsAt = (blocks: readonly MinutesBlock[], { kind, place, text, reason }: Input): string => {
  if ((kind === 'replace' || kind === 'insert') && !text) refuse('text', 'too_small');
  if (kind === 'delete' ? !reason : !text && !reason) refuse('reason', 'too_small');
  const block = place === undefined ? undefined : blocks.find(({ key }) => key === place);
  if (place !== undefined && !block) refuse('place', 'unknown');
  if (kind !== 'replace' && kind !== 'delete') return block?.text ?? '';
  if (!block || block.type === 'attendance' || block.type === 'vote') return refuse('place', 'not_text');
  return block.text;
};

/** Somebody who was there says what should stand in the minutes instead, and why. The text itself stays. */
@Injectable()
export class ProposeAmendment {
  /** For one device: as fast as a person writes. */
  private readonly pace = rateLimit(10, 60);

  constructor(
    private readonly database: Database,
    private readonly minutes: ShowMinutes,
  ) {}

  async execute(actor: Actor, meetingId: string, input: Input): Promise<MinutesView> {
    await this.pace(actor.sessionId);
    await this.database.once(async (em) => {
      const proposer = await requireProposer(em, actor, meetingId, input.attendanceId);
      const state = await lockState(em, meetingId);
      if (state === 'signing' || state === 'frozen') throw new Refusal(`minutes.${state}`);
      const circulation = state === 'circulated' ? await latestCirculation(em, meetingId) : null;
      const { id, blocks } = found(circulation, 'minutes.not-circulated');
      const { all, waiting } = await countProposals(em, id, proposer.owner);
      const most = waiting >= proposalLimits.each ? proposalLimits.each : proposalLimits.all;
      if (waiting >= proposalLimits.each || all >= proposalLimits.all)
        throw new Refusal('minutes.too-many-proposals', { params: { most } });
      const { kind, place = null, text, reason } = input;
      const was = wordsAt(blocks, input);
      const rest = { was, text, reason, proposer: proposer.owner, by: proposer.name };
      const made = await addProposal(em, id, { kind, place, ...rest });
      await audit(em, actor, 'minutes.amendment-proposed', { type: 'proposal', id: made }, { kind });
    });
    return this.minutes.announce(actor, meetingId);
  }
}
