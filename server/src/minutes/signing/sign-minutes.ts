import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import {
  type MinutesView,
  type SignerRole,
  signerRoles,
  type signingApi,
} from '@yishiting/shared/minutes/signing.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Documents } from '../../collab/index.ts';
import { Database } from '../../database/database.ts';
import { found, Refusal } from '../../platform/refusal.ts';
import { requireReader } from '../minutes.policy.ts';
import { ShowMinutes } from '../show-minutes.ts';
import { lockState, moveTo } from '../state.store.ts';
import { addRefusal, addSignature, type Copy, currentCopy, signaturesOf } from './copy.store.ts';

type Signing = { copy: Copy; by: { id: string; name: string } };

/** The three sign the same bytes, each with an account of their own; the third signature makes them final. */
@Injectable()
export class SignMinutes {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly minutes: ShowMinutes,
  ) {}

  async execute(actor: Actor, meetingId: string, input: Body<typeof signingApi.sign>): Promise<MinutesView> {
    const { role, hash } = input;
    await this.database.once(async (em) => {
      const { copy, by } = await this.enter(em, actor, meetingId, role);
      if (copy.hash !== hash) throw new Refusal('minutes.copy-changed');
      await addSignature(em, { copyId: copy.id, role, by });
      const data = { role, number: copy.number };
      await audit(em, actor, 'minutes.signed', { type: 'meeting', id: meetingId }, data);
      if ((await signaturesOf(em, copy.id)).length === signerRoles.length)
        await this.freeze(em, actor, meetingId, copy);
    });
    return this.minutes.announce(actor, meetingId);
  }

  /** Who does not sign may say why. It stays on record, and they may still sign. */
  async decline(
    actor: Actor,
    meetingId: string,
    input: Body<typeof signingApi.decline>,
  ): Promise<MinutesView> {
    const { role, reason } = input;
    await this.database.once(async (em) => {
      const { copy, by } = await this.enter(em, actor, meetingId, role);
      await addRefusal(em, { copyId: copy.id, role, by }, reason);
      const data = { role, number: copy.number };
      await audit(em, actor, 'minutes.signing-declined', { type: 'meeting', id: meetingId }, data);
    });
    return this.minutes.announce(actor, meetingId);
  }

  /** The copy that is laid out, for somebody who may sign it in this role and has not signed it in another. */
  private async enter(
    em: EntityManager,
    actor: Actor,
    meetingId: string,
    role: SignerRole,
  ): Promise<Signing> {
    const { signs } = await requireReader(em, actor, meetingId);
    const by = actor.account;
    if (!by || !signs.includes(role)) throw new Refusal('access.denied');
    const state = await lockState(em, meetingId);
    if (state === 'frozen') throw new Refusal('minutes.frozen');
    if (state !== 'signing') throw new Refusal('minutes.not-signing');
    const copy = found(await currentCopy(em, meetingId), 'minutes.not-signing');
    const signed = await signaturesOf(em, copy.id);
    if (signed.some((s) => s.accountId === by.id)) throw new Refusal('minutes.signed-already');
    if (signed.some((s) => s.role === role)) throw new Refusal('minutes.role-signed');
    return { copy, by };
  }

  private async freeze(em: EntityManager, actor: Actor, meetingId: string, copy: Copy): Promise<void> {
    await this.documents.nameVersion(em, { meetingId, kind: 'minutes' }, 'sign', actor);
    await moveTo(em, meetingId, 'frozen');
    const data = { number: copy.number, hash: copy.hash };
    await audit(em, actor, 'minutes.frozen', { type: 'meeting', id: meetingId }, data);
  }
}
